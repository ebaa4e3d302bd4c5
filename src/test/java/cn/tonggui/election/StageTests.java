package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import cn.tonggui.workflow.CaseClosed;
import cn.tonggui.workflow.DocumentIssued;
import cn.tonggui.workflow.TaskReady;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** 2.1.9: the stages of an election follow its drawing. */
@TongguiTest
class StageTests {

    private static final String PROCESS = "branch-election";

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private Walker walker;

    @Autowired
    private JdbcTemplate sql;

    private final Set<Stage> seen = EnumSet.noneOf(Stage.class);

    @Test
    void everyStepOfTheTableIsDrawn() throws Exception {
        String drawing = Files.readString(Path.of("processes/branch-election/branch-election.bpmn20.xml"));
        assertThat(Stream.of(Stage.values()).flatMap(stage -> stage.steps().stream()))
                .doesNotHaveDuplicates()
                .allMatch(step -> drawing.contains("Task id=\"" + step + "\""));
    }

    @Test
    void anExtensionThatWasAllowedIsPlannedAnewAndOutlastsIt() {
        assertThat(Stage.EXTENDED.outlasts(Stage.PLANNING)).isTrue();
        assertThat(Stage.EXTENSION_REQUESTED.outlasts(Stage.PLANNING)).isFalse();
        assertThat(Stage.EXTENDED.outlasts(Stage.REQUESTED)).isFalse();
    }

    @Test
    void electionsThatAreWalkedComeToEveryStage() {
        ApplicationListener<PayloadApplicationEvent<Object>> watch = ApplicationListener.forPayload(this::look);
        context.addApplicationListener(watch);
        try {
            Walks.all().stream()
                    .filter(walk ->
                            walk.process().equals(PROCESS) && TOLD.stream().anyMatch(walk.name()::contains))
                    .forEach(walk -> walker.walk(PROCESS, walk.steps()));
        } finally {
            context.removeApplicationListener(watch);
        }
        // One that is cancelled is told of in EndedElectionTests.
        assertThat(EnumSet.complementOf(EnumSet.copyOf(seen))).containsExactly(Stage.CANCELLED);
    }

    /** Walks that come to all of them between them. */
    private static final List<String> TOLD = List.of(
            "two tie for the last seat",
            "nine of eleven",
            "more ballots than were issued",
            "the rest is elected again",
            "tied until the superior decides",
            "later than the term",
            "without a committee elects",
            "the election is void");

    private void look(Object fact) {
        String id = fact instanceof TaskReady ready
                ? ready.caseId()
                : fact instanceof DocumentIssued issued
                        ? issued.caseId()
                        : fact instanceof CaseClosed closed ? closed.caseId() : "";
        sql.queryForList("SELECT stage FROM elec_case WHERE case_id = ?", String.class, id)
                .forEach(stage -> seen.add(Stage.valueOf(stage)));
    }
}
