package cn.tonggui.workflow;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Door for redactions (抹除): takes words out of the readable acts of a case, and values out of a case that has ended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Erasure {

    private final ErasureMapper rows;

    Erasure(ErasureMapper rows) {
        this.rows = rows;
    }

    /** What was said with an act. @throws NotFound no such case */
    public void opinion(String number, long rev) {
        rows.opinion(require(number).id(), rev);
    }

    /** Whom or what an act was about. @throws NotFound no such case */
    public void about(String number, long rev) {
        rows.about(require(number).id(), rev);
    }

    /**
     * A value of a field, wherever the case tells it in these words.
     *
     * @param words the value as acts tell it
     * @throws NotFound no such case
     * @throws RuleBroken code {@code redaction-open} while the case goes on: it still works with its values; {@code
     *     redaction-stays} for what its title says
     */
    public void field(String number, String field, String words) {
        ErasureMapper.Whole whole = require(number);
        if (whole.state().equals(CaseState.OPEN.name())) {
            throw new RuleBroken("redaction-open", number);
        }
        if (whole.title().contains(words)) {
            throw new RuleBroken("redaction-stays");
        }
        boolean stands = false;
        for (ErasureMapper.Cells cells : rows.cells(whole.id())) {
            List<CaseView.Change> changes = CaseData.changes(cells.changes());
            List<CaseView.Change> left = changes.stream()
                    .map(change -> without(change, field, words))
                    .toList();
            for (CaseView.Change change : changes) {
                stands = change.field().equals(field) ? change.after().equals(words) : stands;
            }
            String snapshot = stands ? without(cells.snapshot(), field) : cells.snapshot();
            if (!left.equals(changes) || !snapshot.equals(cells.snapshot())) {
                String written = left.equals(changes) ? cells.changes() : CaseData.write(left);
                rows.put(whole.id(), new ErasureMapper.Cells(cells.rev(), written, snapshot));
            }
        }
        if (stands) {
            rows.keep(whole.id(), without(whole.data(), field));
            rows.unindex(whole.id(), field);
            rows.uncount(whole.id(), field);
        }
    }

    private static CaseView.Change without(CaseView.Change change, String field, String words) {
        if (!change.field().equals(field)) {
            return change;
        }
        return new CaseView.Change(
                change.field(),
                change.title(),
                change.before().equals(words) ? "" : change.before(),
                change.after().equals(words) ? "" : change.after());
    }

    private static String without(String values, String field) {
        if (values.isEmpty()) {
            return values;
        }
        Map<String, Object> left = CaseData.read(values);
        return left.remove(field) == null ? values : CaseData.write(left);
    }

    private ErasureMapper.Whole require(String number) {
        ErasureMapper.Whole whole = rows.whole(number);
        if (whole == null) {
            throw new NotFound("case");
        }
        return whole;
    }
}
