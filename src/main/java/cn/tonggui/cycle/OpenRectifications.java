package cn.tonggui.cycle;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import java.util.HashMap;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** C11: each finding that stands becomes a matter of its own, put right and rechecked by another. */
@Component
class OpenRectifications implements JavaDelegate {

    private final Casework casework;
    private final Inspections inspections;
    private final Rectifications rectifications;
    private final CycleWords words;

    OpenRectifications(Casework casework, Inspections inspections, Rectifications rectifications, CycleWords words) {
        this.casework = casework;
        this.inspections = inspections;
        this.rectifications = rectifications;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        InspectionMapper.Inspection one = inspections.require(at.caseId());
        for (Finding finding : inspections.findings(one)) {
            if (finding.stands() && finding.rectification() == null) {
                Map<String, Object> values = new HashMap<>();
                values.put("branch", finding.unit());
                values.put("subject", fit(finding.words()));
                values.put("words", finding.words());
                values.put("level", finding.level());
                values.put("side", finding.side());
                values.put("cycleNumber", at.caseNumber());
                values.put("inspectionNo", words.say("cycle.inspection-no", one.no(), finding.no()));
                values.put("owner", finding.owner());
                values.put("rechecker", finding.rechecker());
                values.put("deadline", finding.deadline().toString());
                String opened = casework.open(
                                step,
                                "rectification",
                                values,
                                new UnitCode(finding.unit()),
                                new PersonId(one.leader()),
                                "rectification")
                        .caseId();
                inspections.rectify(finding, opened);
                rectifications.of(opened, finding.id());
            }
        }
    }

    /** A subject is short; the whole stands in the words. */
    private static String fit(String words) {
        return words.codePointCount(0, words.length()) <= 60
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 60));
    }
}
