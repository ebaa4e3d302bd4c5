package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A case keeps the forms it started with; history shows each act with the form and the values of its time. */
@TongguiTest
class FormVersionTests {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DeploymentGate gate;

    @Autowired
    private ProcessLibrary library;

    @Autowired
    private Walker walker;

    @Autowired
    private Cases cases;

    @Autowired
    private Tasks tasks;

    @Autowired
    private People people;

    private final List<String> shipped = new ArrayList<>();

    @AfterEach
    void leaveOnlyWhatIsShipped() {
        library.publish(shipped);
    }

    @Test
    void anOldCaseKeepsItsFormAndANewOneGetsTheNewForm() throws IOException {
        library.all().forEach(files -> shipped.add(files.process()));
        int before = deploy("说明");
        Viewer worker = people.viewer("P57");
        String old = walker.open("versioned", "P57", Map.of("subject", "旧", "about", "当时的话"));
        int after = deploy("情况说明");
        String fresh = walker.open("versioned", "P57", Map.of("subject", "新", "about", "后来的话"));
        walker.act(old, "review", "P53", "return", Map.of("opinion", "再说清楚"));

        assertThat(titleOfAbout(old, "mend")).isEqualTo("说明");
        walker.act(old, "mend", "P57", "submit", Map.of("subject", "旧", "about", "改过的话"));
        walker.act(fresh, "review", "P53", "return", Map.of("opinion", "再说清楚"));
        assertThat(titleOfAbout(fresh, "mend")).isEqualTo("情况说明");

        Cases.ActView first =
                cases.act(old, cases.require(old, worker).acts().get(0).no(), worker);
        assertThat(first.form().find("about").orElseThrow().title()).isEqualTo("说明");
        assertThat(first.act().formVersion()).isEqualTo(before);
        assertThat(first.values()).containsEntry("about", "当时的话");
        assertThat(cases.require(old, worker).values()).containsEntry("about", "改过的话");
        assertThat(cases.require(fresh, worker).acts().get(0).formVersion())
                .isEqualTo(after)
                .isGreaterThan(before);
    }

    @Test
    void anUnchangedFolderMakesNoNewVersion() throws IOException {
        library.all().forEach(files -> shipped.add(files.process()));
        int version = deploy("同一个说明");

        assertThat(deploy("同一个说明")).isEqualTo(version);
    }

    private String titleOfAbout(String caseId, String step) {
        Viewer worker = people.viewer("P57");
        return tasks.require(walker.taskAt(caseId, step, worker), worker)
                .form()
                .find("about")
                .orElseThrow()
                .title();
    }

    /** The folder {@code trial} under another name, with another title of its field 说明. @return the newest version */
    private int deploy(String title) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:processes/trial/*")) {
            String text = file.getContentAsString(StandardCharsets.UTF_8)
                    .replace("\"trial\"", "\"versioned\"")
                    .replace("-TRY-", "-VER-")
                    .replace("title: 说明,", "title: " + title + ",");
            files.put(file.getFilename().replace("trial", "versioned"), text);
        }
        assertThat(new ProcessLinter().faults("versioned", files)).isEmpty();
        DeploymentBuilder deployment =
                repository.createDeployment().name("versioned").enableDuplicateFiltering();
        files.forEach(deployment::addString);
        gate.open(deployment::deploy);
        List<String> all = new ArrayList<>(shipped);
        all.add("versioned");
        library.publish(all);
        return library.latest("versioned").orElseThrow().version();
    }
}
