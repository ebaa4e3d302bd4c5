package cn.tonggui.roster;

import cn.tonggui.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Units of a file, those above before those beneath, however they stand in it.
 *
 * @param circular rows whose parents lead back to themselves; they are in no order and not among the sorted
 */
record UnitOrder(List<SheetRow> sorted, List<SheetRow> circular) {

    static UnitOrder of(List<SheetRow> rows) {
        Map<String, SheetRow> byCode = new HashMap<>();
        rows.forEach(row -> byCode.put(value(row, "code"), row));
        List<SheetRow> circular =
                rows.stream().filter(row -> leadsBack(row, byCode)).toList();
        Set<SheetRow> sorted = new LinkedHashSet<>();
        rows.stream().filter(row -> !circular.contains(row)).forEach(row -> place(row, byCode, circular, sorted));
        return new UnitOrder(List.copyOf(sorted), circular);
    }

    private static boolean leadsBack(SheetRow row, Map<String, SheetRow> byCode) {
        Set<SheetRow> passed = new HashSet<>();
        SheetRow above = parent(row, byCode);
        while (above != null && above != row && passed.add(above)) {
            above = parent(above, byCode);
        }
        return above == row;
    }

    private static void place(
            SheetRow row, Map<String, SheetRow> byCode, List<SheetRow> circular, Set<SheetRow> sorted) {
        List<SheetRow> upwards = new ArrayList<>();
        for (SheetRow next = row;
                next != null && !sorted.contains(next) && !circular.contains(next);
                next = parent(next, byCode)) {
            upwards.add(0, next);
        }
        sorted.addAll(upwards);
    }

    private static SheetRow parent(SheetRow row, Map<String, SheetRow> byCode) {
        String parent = value(row, "parent");
        return parent.isEmpty() ? null : byCode.get(parent);
    }

    private static String value(SheetRow row, String key) {
        return row.values().getOrDefault(key, "");
    }
}
