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

    private final LeavingCheck leaving;

    ChangeFamilies(List<ChangeFamily> families, LeavingCheck leaving) {
        this.leaving = leaving;
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

    /** What the kind asks for, and that no work is left without anybody. */
    void check(Check check) {
        of(check.entry().kind()).check(check);
        if (check.clean()) {
            leaving.check(check);
        }
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
