package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A deadline passes at the moment in which somebody finishes the step. */
@TongguiTest
class TimerRaceTests {

    private static final Map<String, Object> SUGGESTION = Map.of(
            "category", "suggestion",
            "techGuard", "no",
            "subject", "工具柜按作业分格",
            "problem", "工具混放，找工具要十分钟。",
            "plan", "按作业项目分格贴标签。",
            "onTrack", "no",
            "authors", List.of(Map.of("person", "P38", "part", "提出", "share", 100)));

    private static final Map<String, Object> AWARD =
            Map.of("result", "award", "level", "encouraged", "amount", 100, "conclusion", "省时，马上能用。");

    @Autowired
    private Tasks tasks;

    @Autowired
    private Cases cases;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcTemplate sql;

    /** The end of the publicity leads to approval, an objection to its ruling: never to both. */
    @Test
    void eitherTheStepIsFinishedOrItsTimeIsOver() throws Exception {
        Viewer union = people.viewer("union@QSGW");
        int byTime = 0;
        for (int round = 0; round < Race.rounds(); round++) {
            String id = walker.open("five-small", "P38", SUGGESTION);
            walker.act(id, "review", "P34", "approve", Map.of("duplicate", "none", "way", "direct", "opinion", "采纳。"));
            walker.act(id, "conclude", "union@QSGW", "submit", AWARD);
            TaskView task = tasks.require(walker.taskAt(id, "publicity", union), union);
            Submission objection = walker.bind(task, "submit", Map.of("objector", "乔云", "objection", "二工区也有。"), union);
            String timer = due(id);
            int late = round % 6 * 8; // milliseconds: the engine is the slower runner

            Race.run(
                            Race.runners(round),
                            runner -> runner == 0
                                    ? () -> fired(timer)
                                    : () -> {
                                        Thread.sleep(late);
                                        return tasks.perform(new TaskAction.Submit(Walker.ref(task), objection), union);
                                    })
                    .onlyOneWinsOrTheEngineGivesUp();

            String step =
                    cases.require(id, people.viewer("P38")).current().get(0).step();
            assertThat(step).isIn("approve", "objection");
            byTime += step.equals("approve") ? 1 : 0;
            soundness().require(id);
        }
        System.out.printf("%d of %d steps ended by their time%n", byTime, Race.rounds());
    }

    /** A reminder takes nothing from anybody: the step is finished once, and its timer is gone. */
    @Test
    void aReminderAtTheLastMomentHindersNobody() throws Exception {
        Viewer secretary = people.viewer("P34");
        for (int round = 0; round < Race.rounds(); round++) {
            String id = walker.open("practical-matter", "P40", Map.of("subject", "最后一刻", "request", "最后一刻"));
            TaskView task = tasks.require(walker.taskAt(id, "accept", secretary), secretary);
            Submission back = walker.bind(task, "return", Map.of("opinion", "写清楚地点"), secretary);
            String timer = due(id);

            Race.Result result = Race.run(
                    Race.runners(round),
                    runner -> runner == 0
                            ? () -> fired(timer)
                            : () -> tasks.perform(new TaskAction.Return(Walker.ref(task), back), secretary));

            assertThat(result.won().stream().filter(Tasks.Performed.class::isInstance))
                    .hasSize(1);
            assertThat(cases.require(id, people.viewer("P40")).current())
                    .extracting(CaseView.Current::step)
                    .containsExactly("amend");
            soundness().require(id);
        }
    }

    private Soundness soundness() {
        return new Soundness(sql);
    }

    private String due(String caseId) {
        String instance = sql.queryForObject("SELECT instance_id FROM case_file WHERE id = ?", String.class, caseId);
        String timer = jobs.createTimerJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        return jobs.moveTimerToExecutableJob(timer).getId();
    }

    private String fired(String job) {
        jobs.executeJob(job);
        return "fired";
    }
}
