package cn.tonggui.workflow;

import static cn.tonggui.workflow.Drawn.attributes;
import static cn.tonggui.workflow.Drawn.fields;
import static cn.tonggui.workflow.Drawn.ids;
import static cn.tonggui.workflow.Drawn.messages;
import static cn.tonggui.workflow.Drawn.offices;
import static cn.tonggui.workflow.Drawn.routes;
import static cn.tonggui.workflow.Drawn.unfilled;
import static cn.tonggui.workflow.Drawn.variablesRead;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.document.DocumentData;
import cn.tonggui.forms.Field;
import cn.tonggui.organisation.Offices;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Rulebook;
import cn.tonggui.regulation.Setting;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walks;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every process folder is complete: what drawing, forms, ledger and walks say of each other is true. */
@TongguiTest
class ProcessCatalogueTests {

    /** Written by {@code Cases.open}, {@code Tasks.perform} and the due dates. */
    private static final Set<String> PLATFORM = Set.of(
            "unit",
            "superior",
            "approver",
            "workplace",
            "depot",
            "initiator",
            "outcome",
            "round",
            "dueAt",
            "signed",
            "signers");

    private static final Set<String> OUTCOMES = Stream.concat(
                    Stream.of("reject"), Stream.of(Outcome.values()).map(Outcome::word))
            .collect(Collectors.toSet());

    @Autowired
    private ProcessLibrary library;

    @Autowired
    private Offices offices;

    @Autowired
    private Rulebook rulebook;

    @Autowired
    private Clock clock;

    @Autowired
    private Map<String, JavaDelegate> delegates;

    @Autowired
    private List<OwnStep> own;

    @Autowired
    private List<DocumentData> told;

    @TestFactory
    Stream<DynamicTest> folders() {
        assertThat(library.all()).extracting(ProcessFiles::process).contains("practical-matter");
        return library.all().stream()
                .filter(files -> Walks.asked(files.process()))
                .map(files -> DynamicTest.dynamicTest(files.process(), () -> check(files)));
    }

    @Test
    void everyDelegateServesAStep() {
        Set<String> used = library.all().stream()
                .flatMap(files -> attributes(files, "serviceTask", "delegateExpression"))
                .map(name -> name.substring(2, name.length() - 1))
                .collect(Collectors.toSet());

        assertThat(used).isEqualTo(delegates.keySet());
    }

    @Test
    void everyLedgerIsOfTheDialect() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("processes/ledger.schema.json")));
        for (Path ledger : ledgers()) {
            JsonNode told = new YAMLMapper().readTree(Files.readString(ledger));
            assertThat(schema.validate(told)).as(ledger.toString()).isEmpty();
        }
    }

    @Test
    void everyMessageThatACaseWaitsForIsToldByADelegate() {
        Set<String> awaited = library.all().stream()
                .flatMap(files -> messages(files).map(message -> files.process() + "/" + message))
                .collect(Collectors.toSet());
        Set<String> told = delegates.values().stream()
                .flatMap(delegate -> delegate instanceof Telling telling ? telling.messages().stream() : Stream.empty())
                .collect(Collectors.toSet());

        assertThat(awaited).contains("trial-ask/answered").isEqualTo(told);
    }

    private void check(ProcessFiles files) {
        Ledger ledger = files.ledger();
        Set<String> steps = ids(files, "userTask");
        assertThat(ledger.steps().keySet()).as("steps of the ledger").isEqualTo(steps);
        assertThat(ledger.notices().keySet())
                .as("notices")
                .isEqualTo(ids(files, "serviceTask").stream()
                        .filter(id -> id.startsWith("notify"))
                        .collect(Collectors.toSet()));
        assertThat(ownSteps(files)).as("steps that a module keeps").isEqualTo(kept(files.process()));
        assertThat(offices(files)).as("offices").allMatch(offices::known);
        assertThat(rules(ledger))
                .as("rules")
                .allMatch(code -> rulebook.find(new RuleCode(code)).isPresent());
        assertThat(rulebook.settings(settings(ledger)))
                .as("parameters")
                .extracting(Setting::name)
                .containsExactlyInAnyOrderElementsOf(ledger.parameters());
        assertThat(ledger.demands())
                .as("demands that reckon with numbers")
                .flatExtracting(demand -> demand.requirement().settings())
                .allMatch(name -> settings(ledger).get(name).matches("\\d+(\\.\\d+)?%?"));
        assertThat(fields(files).map(Field::name).toList()).as("fields").containsAll(fieldsNamed(ledger));
        ledger.steps().forEach((id, step) -> {
            assertThat(step.actions()).as("actions of " + id).isNotEmpty().allMatch(OUTCOMES::contains);
            assertThat(step.due()).as("due of " + id).matches(due -> isDue(due, files));
        });
        ledger.documents().values().stream().flatMap(List::stream).forEach(paper -> checkPlaces(files, paper));
        Set<String> read = variablesRead(files);
        assertThat(read)
                .as("variables read")
                .allMatch(name -> PLATFORM.contains(name)
                        || routes(files).contains(name)
                        || told(files).contains(name));
        assertThat(routes(files))
                .as("routing fields")
                .allMatch(name -> read.contains(name)
                        || ledger.steps().values().stream()
                                .anyMatch(step -> step.due().equals(name)));
        assertThat(Walks.visited(files.process()))
                .as("steps that a walk visits")
                .containsAll(steps);
    }

    /** A place with a slip of the pen prints nothing; what a module, or a trial's test, tells of its cases is known to it alone. */
    private void checkPlaces(ProcessFiles files, LedgerPaper paper) {
        boolean byModule = told.stream().anyMatch(module -> module.process().equals(files.process()));
        if (!byModule && !files.process().startsWith("trial-")) {
            assertThat(unfilled(files, library.template(files.definitionId(), paper.template())))
                    .as("places of " + paper.template() + " that no field of the folder fills")
                    .isEmpty();
        }
    }

    /** As they stand today; one that does not exist is refused. */
    private Map<String, String> settings(Ledger ledger) {
        return rulebook.parameters(ledger.parameters(), LocalDate.now(clock));
    }

    private boolean isDue(String due, ProcessFiles files) {
        return !files.ledger().parameters().contains(due)
                || settings(files.ledger()).get(due).matches("[1-9]\\d?");
    }

    private static List<String> fieldsNamed(Ledger ledger) {
        return Stream.concat(ledger.columns().stream(), ledger.apart().stream().flatMap(duty -> duty.fields().stream()))
                .map(name -> name.replaceFirst("^.*@", "").replaceFirst("[.].*$", ""))
                .filter(name -> !Set.of("number", "state", "initiator", "unit").contains(name))
                .filter(name -> !ledger.steps().containsKey(name))
                .toList();
    }

    private static Collection<String> rules(Ledger ledger) {
        return Stream.of(
                        ledger.steps().values().stream().flatMap(step -> step.rules().stream()),
                        ledger.apart().stream().map(Ledger.Apart::rule),
                        ledger.demands().stream().map(Demand::rule),
                        ledger.limits().stream().map(Limit::rule),
                        ledger.links().values().stream()
                                .map(LedgerLink::rule)
                                .filter(code -> !code.equals(LedgerLink.UNKNOWN)))
                .flatMap(codes -> codes)
                .toList();
    }

    /** What the delegates of the drawing tell it. */
    private Set<String> told(ProcessFiles files) {
        return attributes(files, "serviceTask", "delegateExpression")
                .map(name -> delegates.get(name.substring(2, name.length() - 1)))
                .flatMap(
                        delegate -> delegate instanceof Routing routing ? routing.variables().stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static Set<String> ownSteps(ProcessFiles files) {
        return files.ledger().steps().entrySet().stream()
                .filter(step -> step.getValue().own())
                .map(step -> files.process() + "/" + step.getKey())
                .collect(Collectors.toSet());
    }

    private Set<String> kept(String process) {
        return own.stream()
                .map(OwnStep::key)
                .filter(key -> key.startsWith(process + "/"))
                .collect(Collectors.toSet());
    }

    private static List<Path> ledgers() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().equals("ledger.yaml"))
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
