package cn.tonggui.cycle;

import java.util.List;
import java.util.Map;

/** What the heads of units came to in a cycle, each number opened. @param units names by code */
record PersonalPage(List<Heads> heads, Map<String, String> units) implements Derivation {

    @Override
    public Map<String, SheetPage.Entry> indicators() {
        return Map.of();
    }
}
