package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The application is killed on the day of an election, and started anew on the database that it left. */
@Tag("database")
@Tag("mariadb")
class KilledElectionTests {

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leaveNobody() {
        started.forEach(Process::destroyForcibly);
    }

    /** {@code destroyForcibly} is {@code kill -9}. */
    @Test
    void whatTheFirstTellerEnteredIsThereForTheSecond() throws Exception {
        BufferedReader before = start("begin").inputReader();
        String caseId = said(before, "entered");
        started.get(0).destroyForcibly().waitFor();
        before.close();

        BufferedReader after = start("go-on", caseId).inputReader();

        assertThat(said(after, "found")).isEqualTo("enter, sheets 1");
        assertThat(said(after, "left")).isEqualTo("confirm confirm, sheets 2");
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "-Dtonggui.fork=killed",
                "-cp",
                System.getProperty("java.class.path"),
                ElectionToKill.class.getName()));
        command.addAll(List.of(arguments));
        TestDatabase.mariaDb("tonggui_killed").forEach((name, value) -> command.add("--" + name + "=" + value));
        Process process = new ProcessBuilder(command)
                .redirectError(new File("target/killed-election.log"))
                .start();
        started.add(process);
        return process;
    }

    /** The rest of the line that begins with the word. */
    private static String said(BufferedReader lines, String word) throws IOException {
        List<String> others = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(word + " ")) {
                return line.substring(word.length() + 1);
            }
            others.add(line);
        }
        throw new AssertionError(
                "it never said " + word + " but " + others.stream().collect(Collectors.joining("\n")));
    }
}
