package cn.tonggui.workflow;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Token;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The acts of a case as pages show them. Whether the viewer may read the case is asked before. */
@Component
class ActReading {

    private final CaseActMapper acts;
    private final HolderWords holders;

    ActReading(CaseActMapper acts, HolderWords holders) {
        this.acts = acts;
        this.holders = holders;
    }

    List<CaseView.Act> of(String caseId) {
        return acts.of(caseId).stream().map(this::act).toList();
    }

    /** @throws NotFound also when the act has no form */
    Cases.ActView one(String caseId, int no, ProcessFiles files) {
        CaseActMapper.Row row = acts.one(caseId, no);
        if (row == null || row.form().isEmpty()) {
            throw new NotFound("act");
        }
        String step = row.form().substring(row.form().indexOf('/') + 1);
        Map<String, Object> values = CaseData.read(row.snapshot());
        values.put(CaseKeeper.OPINION, row.opinion());
        return new Cases.ActView(act(row), files.form(step), values);
    }

    private CaseView.Act act(CaseActMapper.Row row) {
        return new CaseView.Act(
                (int) row.rev(),
                row.actedAt(),
                row.actorName(),
                row.capacity().isEmpty() ? "" : holders.words(Token.parse(row.capacity())),
                row.action(),
                row.stepName(),
                row.opinion(),
                row.readyAt() == null ? null : Duration.between(row.readyAt(), row.actedAt()),
                CaseData.changes(row.changes()),
                row.formVersion(),
                row.behalfName(),
                row.about(),
                row.signature());
    }
}
