package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** B06, 准备材料: what each presenter has to say of one's own matters, with two ways at least. */
@Component
class MaterialStep implements OwnStep {

    private static final int LEAST_WAYS = 2;

    private final Items items;
    private final Talk talk;

    MaterialStep(Items items, Talk talk) {
        this.items = items;
        this.talk = talk;
    }

    @Override
    public String key() {
        return "committee-agenda/prepare";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Map<String, TalkMapper.Material> written = talk.materials(at.caseId());
        List<Item> own = own(at, viewer);
        Map<String, Item> byId = own.stream().collect(Collectors.toMap(Item::id, item -> item));
        List<Map<String, Object>> materials = own.stream()
                .map(item -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("ref", item.ref());
                    row.put("title", item.title());
                    TalkMapper.Material one = written.get(item.id());
                    if (one != null) {
                        row.put("background", one.background());
                        row.put("data", one.figures());
                        row.put("cause", one.cause());
                        row.put("advice", one.advice());
                    }
                    return row;
                })
                .toList();
        List<Map<String, Object>> options = talk.options(at.caseId()).stream()
                .filter(way -> byId.containsKey(way.item()))
                .map(way ->
                        Map.<String, Object>of("ref", byId.get(way.item()).ref(), "way", way.way(), "cost", way.cost()))
                .toList();
        return Map.of("materials", materials, "options", options);
    }

    private List<Item> own(StepAt at, Viewer viewer) {
        return items.of(at.caseId()).stream()
                .filter(item -> item.state() == ItemState.APPROVED)
                .filter(item -> item.presenter().equals(viewer.id().value()))
                .toList();
    }

    /**
     * What has no background yet is not handed in.
     *
     * @throws RuleBroken {@code agenda-options} fewer than two ways, {@code agenda-ref} a way of no such matter
     */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        List<Item> own = own(at, viewer);
        Set<String> refs = own.stream().map(Item::ref).collect(Collectors.toSet());
        for (Given option : given.rows("options")) {
            if (!refs.contains(option.text("ref"))) {
                throw new RuleBroken("agenda-ref", option.text("ref")).at("options");
            }
        }
        Map<Item, Given> handedIn = new LinkedHashMap<>();
        for (Item item : own) {
            given.rows("materials").stream()
                    .filter(row -> row.text("ref").equals(item.ref()) && row.has("background"))
                    .forEach(row -> handedIn.put(item, row));
        }
        if (!handedIn.isEmpty()) {
            talk.prepare(handedIn, ways(handedIn.keySet(), given), viewer.id().value());
        }
    }

    private static List<TalkMapper.Way> ways(Set<Item> items, Given given) {
        List<TalkMapper.Way> ways = new ArrayList<>();
        for (Item item : items) {
            List<Given> offered = given.rows("options").stream()
                    .filter(option -> option.text("ref").equals(item.ref()))
                    .toList();
            if (offered.size() < LEAST_WAYS) {
                throw new RuleBroken("agenda-options", item.title()).at("options");
            }
            for (int no = 1; no <= offered.size(); no++) {
                Given one = offered.get(no - 1);
                ways.add(new TalkMapper.Way(item.id(), no, one.text("way"), one.text("cost")));
            }
        }
        return ways;
    }
}
