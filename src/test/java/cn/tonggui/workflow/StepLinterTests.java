package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A folder whose drawing, forms and ledger say different things of a step is refused before it is deployed. */
class StepLinterTests {

    private static final Path FOLDER = Path.of("src/test/resources/processes/trial-scoring");

    private final StepLinter linter = new StepLinter(forms());

    @Test
    void hasNothingAgainstTheTrial() {
        assertThat(linter.faults("trial-scoring", files())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ledger.yaml | sheets: {into: scores, average: total, as: averageScore} | | the ledger knows no sheets",
                "ledger.yaml | into: scores | into: nothing | which no form shows as a table",
                "ledger.yaml | into: scores | into: authors | is asked for by a form",
                "ledger.yaml | average: total | average: opinion | which is no number of its form",
                "ledger.yaml | as: averageScore | as: subject | which no form shows as a number",
                "ledger.yaml | , as: averageScore | | keeps its average as null",
                "ledger.yaml | reviewers: [ | shares: [ | no person field that its form asks for",
                "ledger.yaml | reviewers: [ | authors: [ | no person field that its form asks for",
                "assign.form.yaml | required: [reviewers] | | no form asks for as required people that route",
                "assign.form.yaml | , x-routes: true | | no form asks for as required people that route",
                "assign.form.yaml | items: {}, x-widget: person | items: {enum: [甲]} | no form asks for as required people",
                "score.form.yaml | 评语, | 评语, x-sealed: true, | files, sealed fields or fields that route",
                "score.form.yaml | maximum: 40 | maximum: 40, x-routes: true | files, sealed fields or fields that route",
                "score.form.yaml | opinion: | reviewer: | has a field reviewer",
                "score.form.yaml | innovation + | strange + | which is no number of the form",
                "trial-scoring.bpmn20.xml | isSequential=\"false\" | isSequential=\"true\" | not drawn as one task for each",
                "trial-scoring.bpmn20.xml | flowable:elementVariable=\"reviewer\" | flowable:elementVariable=\"one\" | not drawn as one task for each",
                "trial-scoring.bpmn20.xml | ${reviewers} | ${authors} | runs over authors",
                "trial-scoring.bpmn20.xml | <startEvent | <boundaryEvent id=\"late\" attachedToRef=\"score\"/><startEvent | would end a step",
                "trial-scoring.bpmn20.xml | <startEvent | <serviceTask id=\"s\"><multiInstanceLoopCharacteristics/></serviceTask><startEvent | only user tasks may",
            })
    void refusesWhatDoesNotFitTogether(String file, String from, String to, String fault) {
        Map<String, String> files = files();
        String changed = files.get(file).replace(from, to == null ? "" : to);
        assertThat(changed).isNotEqualTo(files.put(file, changed));

        assertThat(linter.faults("trial-scoring", files))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ledger.yaml | due: 2wd, own: true | due: 2wd | no module that keeps it",
                "ledger.yaml | due: 2wd, own: true | due: 2wd, own: true, sheets: {into: heaps} | expected one of them",
                "ledger.yaml | due: 3wd, own: true, personal: true | due: 3wd, own: true, batch: true | is one's own or final",
                "ledger.yaml | place: branch | place: subject | no organisation that the start form requires",
                "start.form.yaml | required: [subject, branch] | required: [subject] | no organisation that the start form",
                "tell.form.yaml | maximum: 100 | maximum: 100, x-routes: true | fields that route for several",
                "tell.form.yaml | 说明, | 说明, x-sealed: true, | has files, sealed fields",
                "count.form.yaml | , x-routes: true | | no form asks for as required people that route",
            })
    void refusesWhatAModuleCannotKeep(String file, String from, String to, String fault) {
        Map<String, String> files = files(Path.of("src/test/resources/processes/trial-own"));
        assertThat(linter.faults("trial-own", files)).isEmpty();
        String changed = files.get(file).replace(from, to == null ? "" : to);
        assertThat(changed).isNotEqualTo(files.put(file, changed));

        assertThat(linter.faults("trial-own", files))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void letsADelegateTellWhoTakesAStepThatAModuleKeeps() {
        Map<String, String> files = files(Path.of("src/test/resources/processes/trial-own"));
        files.compute("trial-own.bpmn20.xml", (name, drawing) -> drawing.replace("${counters}", "${told}"));

        assertThat(linter.faults("trial-own", files)).isEmpty();
    }

    @Test
    void letsATimerEndAStepThatAModuleKeeps() {
        Map<String, String> files = files(Path.of("src/test/resources/processes/trial-own"));
        files.compute(
                "trial-own.bpmn20.xml",
                (name, drawing) -> drawing.replace(
                        "<startEvent", "<boundaryEvent id=\"late\" attachedToRef=\"tell\"/><startEvent"));

        assertThat(linter.faults("trial-own", files)).isEmpty();
    }

    @Test
    void refusesSheetsOfAStepThatOnePersonTakes() {
        Map<String, String> files = files();
        files.computeIfPresent(
                "trial-scoring.bpmn20.xml", (name, drawing) -> drawing.replaceAll("<multiInstanceLoop[^>]*/>", ""));

        assertThat(linter.faults("trial-scoring", files))
                .contains("step score has sheets, and is not drawn for several people");
    }

    static Forms forms() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Clock.class, Clock::systemDefaultZone);
            context.register(Forms.class);
            context.refresh();
            return context.getBean(Forms.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "submit, return], due: matter.acceptDays, rules: [R-P01, R-P02, SD06]} | accept cannot be approved",
                "submit, return], due: 2wd} | sign cannot be approved",
                "approve, return], due: matter.acceptDays, rules: [R-P01, R-P02, SD06]} | accept asks for more than an opinion",
                "approve, return], due: 3wd, personal: true} | is one's own or final",
                "approve, return], due: 3wd, final: true} | is one's own or final",
                "approve, return], due: 3wd, signature: required} | check asks for more than an opinion"
            })
    void letsSeveralBeApprovedAtOnceOnlyWhereAnOpinionDecides(String step, String fault) {
        Map<String, String> files = files(Path.of("processes/practical-matter"));
        assertThat(linter.faults("practical-matter", files)).isEmpty();
        String name = step.contains("3wd") ? "check" : step.contains("2wd") ? "sign" : "accept";
        files.computeIfPresent(
                "ledger.yaml",
                (file, ledger) -> ledger.replaceFirst(
                        "  " + name + ":\\s+\\{[^}]*}", "  " + name + ": {batch: true, actions: [" + step));

        assertThat(linter.faults("practical-matter", files))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    private static Map<String, String> files() {
        return files(FOLDER);
    }

    private static Map<String, String> files(Path folder) {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
