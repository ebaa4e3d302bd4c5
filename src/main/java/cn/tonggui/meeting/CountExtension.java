package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.meeting.vote.Extensions;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** B19, 查延期次数: put off twice, an action is put off again only by a resolution of the branch. */
@Component
class CountExtension implements JavaDelegate {

    private final Casework casework;
    private final Actions actions;
    private final Items items;
    private final MeetingWords words;

    CountExtension(Casework casework, Actions actions, Items items, MeetingWords words) {
        this.casework = casework;
        this.actions = actions;
        this.items = items;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        String number = new Given(casework.values(step)).text("resolutionNo");
        int before = actions.require(at.caseId()).extensions();
        words.require(Extensions.ruling(before, items.resolvedSince(at.caseId(), number)), "resolutionNo");
    }
}
