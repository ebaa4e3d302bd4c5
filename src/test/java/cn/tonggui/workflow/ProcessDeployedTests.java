package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log tells which version of a process there is since when, and of what it is made. */
@TongguiTest
class ProcessDeployedTests {

    @Autowired
    private FolderDeployer deployer;

    @Autowired
    private Deployments deployments;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void aNewVersionIsToldWithTheHashOfEachFileAndTheSameFolderAgainIsNot() throws Exception {
        byte[] drawing = content("practical-matter.bpmn20.xml");

        assertThat(told("practical-matter"))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .contains("\"version\":1", "\"practical-matter.bpmn20.xml\":\"" + sha256(drawing) + "\"")
                        .contains("\"ledger.yaml\":\"" + sha256(content("ledger.yaml")) + "\""));

        deployer.start();

        assertThat(told("practical-matter")).hasSize(1);
    }

    @Test
    void anotherContentIsAnotherVersion() {
        String process = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
                  <process id="told-apart" isExecutable="true"><startEvent id="start"/></process>
                </definitions>
                """;
        int before = told("told-apart").size();

        for (String text : List.of(process, process, process.replace("<startEvent", " <startEvent"))) {
            deployments.of(() -> deployments.deploy(
                    "told-apart", Map.of("told-apart.bpmn20.xml", text.getBytes(StandardCharsets.UTF_8))));
        }

        assertThat(told("told-apart")).hasSize(before + 2);
    }

    private static byte[] content(String name) throws Exception {
        return new ClassPathResource("processes/practical-matter/" + name).getContentAsByteArray();
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private List<String> told(String process) {
        return sql.queryForList(
                "SELECT body FROM " + ToldEvents.ALL + " WHERE body LIKE ? AND body LIKE ?",
                String.class,
                "%\"kind\":\"process-deployed\"%",
                "%\"process\":\"" + process + "\"%");
    }
}
