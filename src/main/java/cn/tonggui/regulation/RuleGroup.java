package cn.tonggui.regulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The chapters of the register; their titles stand in the messages. */
enum RuleGroup {
    ELECTION("R-E"),
    MEETING("R-M"),
    ORGANISATION("R-O"),
    DEVELOPMENT("R-D"),
    OWN(""),
    DUTIES("SD");

    private final String prefix;

    RuleGroup(String prefix) {
        this.prefix = prefix;
    }

    /** What begins like no other chapter's codes is the system's own; so is what has no code. */
    static RuleGroup of(String code) {
        for (RuleGroup group : values()) {
            if (!group.prefix.isEmpty() && code.startsWith(group.prefix)) {
                return group;
            }
        }
        return OWN;
    }

    /** The things by chapter in the order of the chapters; empty chapters are absent. */
    static <T> Map<RuleGroup, List<T>> group(List<T> things, Function<T, String> code) {
        Map<RuleGroup, List<T>> groups = new EnumMap<>(RuleGroup.class);
        things.forEach(thing -> groups.computeIfAbsent(of(code.apply(thing)), any -> new ArrayList<>())
                .add(thing));
        return groups;
    }
}
