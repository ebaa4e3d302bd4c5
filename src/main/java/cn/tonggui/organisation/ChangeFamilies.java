package cn.tonggui.organisation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Which family a kind belongs to. */
@Component
class ChangeFamilies {

    private final Map<ChangeKind, ChangeFamily> byKind = new EnumMap<>(ChangeKind.class);

    ChangeFamilies(List<ChangeFamily> families) {
        for (ChangeFamily family : families) {
            for (ChangeKind kind : family.kinds()) {
                if (byKind.put(kind, family) != null) {
                    throw new IllegalStateException(kind + " belongs to two families, expected one");
                }
            }
        }
    }

    ChangeFamily of(ChangeKind kind) {
        ChangeFamily family = byKind.get(kind);
        if (family == null) {
            throw new IllegalStateException(kind + " belongs to no family, expected one");
        }
        return family;
    }

    /** In the order in which they are declared. */
    Set<ChangeKind> open(Clerk clerk) {
        Set<ChangeKind> open = new TreeSet<>();
        byKind.forEach((kind, family) -> {
            if (clerk.mayEnter(family, kind)) {
                open.add(kind);
            }
        });
        return open;
    }
}
