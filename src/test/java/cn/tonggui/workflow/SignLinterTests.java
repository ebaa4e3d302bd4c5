package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Forms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A folder in which drawing, form and ledger do not fit together at a step that several sign is refused. */
class SignLinterTests {

    private final StepLinter linter = new StepLinter(forms());

    @ParameterizedTest
    @ValueSource(strings = {"trial-signing", "trial-turns"})
    void hasNothingAgainstTheTrials(String folder) throws IOException {
        assertThat(linter.faults(folder, files(folder))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ledger.yaml | sign: {rule: ALL} | | no rule for signing",
                "ledger.yaml | sign: {rule: ALL} | sign: {rule: ALL, ratio: 1/2} | signs by ALL with the share 1/2",
                "ledger.yaml | RATIO, ratio: 1/2} | RATIO} | signs by RATIO with the share null",
                "ledger.yaml | RATIO, ratio: 1/2} | RATIO, ratio: 3/2} | expected more than 0 and 1 at most",
                "ledger.yaml | [approve, disapprove, abstain] | [submit] | offers [submit], expected opinions",
                "ledger.yaml | [approve, disapprove, abstain] | [disapprove, abstain] | expected opinions",
                "ledger.yaml | [approve, disapprove] | [approve, return] | offers [approve, return], expected opinions",
                "ledger.yaml | mend: {actions: [submit | mend: {actions: [submit, abstain | whose word alone decides",
                "ledger.yaml | mend: {actions: [submit, disapprove] | mend: {sign: {rule: ALL}, actions: [approve] | not drawn for several people",
                "all.form.yaml | opinion: | other: | more than an opinion",
                "trial-signing.bpmn20.xml | ${signed == true} | ${signed == false} | until ${signed == true}",
                "trial-signing.bpmn20.xml | flowable:elementVariable=\"signer\" | flowable:elementVariable=\"one\" | not drawn as one task for each signer",
                "trial-signing.bpmn20.xml | <startEvent | <boundaryEvent id=\"late\" attachedToRef=\"all\"/><startEvent | would end a step",
            })
    void refusesWhatDoesNotFitTogether(String file, String from, String to, String fault) throws IOException {
        Map<String, String> files = files("trial-signing");
        String changed = files.get(file).replace(from, to == null ? "" : to);
        assertThat(changed).isNotEqualTo(files.put(file, changed));

        assertThat(linter.faults("trial-signing", files))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void refusesSheetsBesideARuleForSigning() throws IOException {
        Map<String, String> files = files("trial-signing");
        files.computeIfPresent(
                "ledger.yaml",
                (name, ledger) ->
                        ledger.replace("    sign: {rule: ANY}", "    sign: {rule: ANY}\n    sheets: {into: x}"));

        assertThat(linter.faults("trial-signing", files))
                .contains("step any has a rule for signing and sheets, expected one of them");
    }

    @Test
    void refusesTokensThatRunOverAnotherList() throws IOException {
        Map<String, String> files = files("trial-turns");
        files.computeIfPresent("trial-turns.bpmn20.xml", (name, drawing) -> drawing.replace("${signers}", "${line}"));

        assertThat(linter.faults("trial-turns", files))
                .contains("step board is signed by tokens and runs over line, expected signers");
    }

    @Test
    void refusesAListThatNoFormAsksFor() throws IOException {
        Map<String, String> files = files("trial-turns");
        files.computeIfPresent("start.form.yaml", (name, form) -> form.replace("required: [subject, line]", ""));

        assertThat(linter.faults("trial-turns", files))
                .contains("step line runs over line, which no form asks for as required people that route");
    }

    private static Forms forms() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Clock.class, Clock::systemDefaultZone);
            context.register(Forms.class);
            context.refresh();
            return context.getBean(Forms.class);
        }
    }

    private static Map<String, String> files(String folder) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> found = Files.list(Path.of("src/test/resources/processes", folder))) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
