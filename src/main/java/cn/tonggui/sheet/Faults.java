package cn.tonggui.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What was found wrong so far; nobody reads more than a few hundred, so the others are not kept. */
final class Faults {

    static final int MOST = 500;

    private final List<SheetFault> found = new ArrayList<>();

    void add(String sheet, String cell, String code, Object... facts) {
        if (found.size() < MOST) {
            found.add(new SheetFault(sheet, cell, code, List.of(facts)));
        }
    }

    boolean full() {
        return found.size() >= MOST;
    }

    boolean at(String sheet, String cell) {
        return found.stream()
                .anyMatch(fault -> fault.cell().equals(cell) && fault.sheet().equals(sheet));
    }

    void removeIf(Predicate<SheetFault> needless) {
        found.removeIf(needless);
    }

    List<SheetFault> all() {
        return found;
    }
}
