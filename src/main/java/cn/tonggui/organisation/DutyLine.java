package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is on duty for a side at an organisation (值班负责人). */
record DutyLine(
        String side,
        String unit,
        String person,
        LocalDate validFrom,
        @Nullable LocalDate validTo) implements Line {

    @Override
    public String key() {
        return side + "|" + unit + "|" + validFrom;
    }

    @Override
    public List<String> about() {
        return List.of(Line.person(person), Line.unit(unit));
    }

    DutyLine until(LocalDate last) {
        return new DutyLine(side, unit, person, validFrom, last);
    }
}
