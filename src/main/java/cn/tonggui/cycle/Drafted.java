package cn.tonggui.cycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan in pairs: one for each business item, under its number, and then one for each Party item that goes with none. */
record Drafted(List<Pair> pairs, List<Item> items) {

    static Drafted of(List<Item> plan) {
        List<Pair> pairs = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        Map<Integer, Integer> ofBusiness = new HashMap<>();
        for (Item item : plan) {
            if (!item.party()) {
                pairs.add(pair(pairs.size() + 1, item));
                ofBusiness.put(item.no(), pairs.size());
                items.add(item.in(pairs.size()));
            }
        }
        for (Item item : plan) {
            if (item.party()) {
                Integer no = item.partner() == null ? null : ofBusiness.get(item.partner());
                if (no == null) {
                    pairs.add(pair(pairs.size() + 1, item));
                    no = pairs.size();
                }
                items.add(item.in(no));
            }
        }
        return new Drafted(List.copyOf(pairs), List.copyOf(items));
    }

    private static Pair pair(int no, Item item) {
        return new Pair(
                no,
                item.unit(),
                item.target().isEmpty() ? item.metric() : item.target(),
                item.due(),
                null,
                "",
                "",
                "",
                Pair.State.ASSIGNED);
    }
}
