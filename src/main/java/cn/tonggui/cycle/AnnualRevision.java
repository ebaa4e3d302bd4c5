package cn.tonggui.cycle;

import cn.tonggui.cycle.AnnualMapper.Change;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts what an appeal changes in place of what stood there. */
@Component
class AnnualRevision {

    private final AnnualMapper mapper;
    private final Personals personals;

    AnnualRevision(AnnualMapper mapper, Personals personals) {
        this.mapper = mapper;
        this.personals = personals;
    }

    void apply(Appraisal appraisal) {
        String id = appraisal.caseId();
        Collection<Change> changes = mapper.changes(id);
        Map<String, Total> totals = new LinkedHashMap<>();
        personals.totals(id).forEach(total -> totals.put(total.unit() + total.kind(), total));
        for (Change one : changes) {
            if (AnnualChanges.ofPeriod(one)) {
                mapper.change(id, one, AnnualChanges.period(appraisal, one));
            } else if (AnnualChanges.lifts(one)) {
                mapper.lift(id, one.unit());
            } else {
                Total.Kind kind = Total.Kind.valueOf(one.item());
                totals.put(
                        one.unit() + kind,
                        new Total(one.unit(), kind, Objects.requireNonNull(one.points()), one.source()));
            }
        }
        personals.enter(id, totals.values());
    }
}
