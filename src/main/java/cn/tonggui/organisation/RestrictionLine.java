package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A restriction (权利限制) of a member. */
record RestrictionLine(
        String person,
        String kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String note) implements Line {

    @Override
    public String key() {
        return person + "|" + kind + "|" + validFrom;
    }

    @Override
    public List<String> about() {
        return List.of(Line.person(person));
    }

    RestrictionLine until(LocalDate last) {
        return new RestrictionLine(person, kind, validFrom, last, note);
    }
}
