package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.document.Documents;
import cn.tonggui.document.Docx;
import cn.tonggui.document.IssuedDocuments;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A case issues its documents from the templates it started with. */
@TongguiTest
class PaperVersionTests {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DeploymentGate gate;

    @Autowired
    private ProcessLibrary library;

    @Autowired
    private Walker walker;

    @Autowired
    private IssuedDocuments issued;

    @Autowired
    private Documents documents;

    @Autowired
    private People people;

    private final List<String> shipped = new ArrayList<>();

    @BeforeEach
    void remember() {
        library.all().forEach(files -> shipped.add(files.process()));
    }

    @AfterEach
    void leaveOnlyWhatIsShipped() {
        library.publish(shipped);
    }

    @Test
    void anOldCaseKeepsItsTemplateAndANewOneGetsTheNew() throws IOException {
        int before = deploy("proposal.docx");
        String old = walker.open("papered", "P40", Map.of("subject", "旧"));
        int after = deploy("list.docx");
        String fresh = walker.open("papered", "P40", Map.of("subject", "新"));
        walker.act(old, "review", "P34", "return", Map.of("opinion", "再说清楚"));
        walker.act(old, "mend", "P40", "submit", Map.of("subject", "旧改"));

        assertThat(after).isGreaterThan(before);
        assertThat(text(old)).contains("旧改，办理日期");
        assertThat(text(fresh)).contains("新").doesNotContain("办理日期");
    }

    @Test
    void anUnchangedTemplateMakesNoNewVersion() throws IOException {
        int version = deploy("reply.docx");

        assertThat(deploy("reply.docx")).isEqualTo(version);
    }

    private String text(String caseId) throws IOException {
        Viewer secretary = people.viewer("P34");
        try (var file =
                documents.open(issued.standing(caseId).get(0).file(), secretary).content()) {
            return Docx.text(file.readAllBytes());
        }
    }

    /** The folder {@code trial-papers} under another name, with another template. @return the newest version */
    private int deploy(String template) throws IOException {
        DeploymentBuilder deployment =
                repository.createDeployment().name("papered").enableDuplicateFiltering();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath:processes/trial-papers/*")) {
            if (file.getFilename().endsWith(".docx")) {
                Resource content = file.getFilename().equals("proposal.docx") ? file.createRelative(template) : file;
                deployment.addBytes(file.getFilename(), content.getContentAsByteArray());
            } else {
                String text = file.getContentAsString(StandardCharsets.UTF_8)
                        .replace("\"trial-papers\"", "\"papered\"")
                        .replace("-PAP-", "-PVR-");
                deployment.addString(file.getFilename().replace("trial-papers", "papered"), text);
            }
        }
        gate.open(deployment::deploy);
        List<String> all = new ArrayList<>(shipped);
        all.add("papered");
        library.publish(all);
        return library.latest("papered").orElseThrow().version();
    }
}
