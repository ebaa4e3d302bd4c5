package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A leader who looks after a branch (联系点). */
record ContactLine(
        String person,
        String branch,
        LocalDate validFrom,
        @Nullable LocalDate validTo) implements Line {

    @Override
    public String key() {
        return person + "|" + branch + "|" + validFrom;
    }

    @Override
    public List<String> about() {
        return List.of(Line.person(person), Line.unit(branch));
    }

    ContactLine until(LocalDate last) {
        return new ContactLine(person, branch, validFrom, last);
    }
}
