package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkLinterTests {

    private static final String STEPS = "<serviceTask id=\"openCaseHelp\" flowable:delegateExpression=\"${openCase}\"/>"
            + "<serviceTask id=\"linkCaseFrom\" flowable:delegateExpression=\"${linkCase}\"/>";

    private static final String OPENS = "opens: {openCaseHelp: {process: there, kind: help, %s}}";
    private static final String LINKS = "links: {linkCaseFrom: {process: there, number: text, kind: from}}";

    private static final String FORM = """
            title: 列薄弱点
            properties:
              text:   {title: 事, type: string, maxLength: 60}
              secret: {title: 密, type: string, x-sealed: true}
              whose:  {title: 谁, type: string, x-widget: person}
              where:  {title: 哪里, type: string, x-widget: organisation}
              day:    {title: 哪天, type: string, format: date}
              want:   {title: 要, type: string, oneOf: [{const: "yes", title: 要}, {const: later, title: 以后}]}
              weak:
                title: 薄弱点
                type: array
                items:
                  type: object
                  properties:
                    text: {title: 事, type: string}
                    ask:  {title: 要, type: string, oneOf: [{const: "yes", title: 要}]}
            """;

    private static final String START = """
            title: 帮带
            required: [subject, branch]
            properties:
              subject: {title: 事, type: string, maxLength: 20}
              branch:  {title: 哪里, type: string, x-widget: organisation}
              target:  {title: 谁, type: string, x-widget: person}
              helpers: {title: 帮带人, type: array, x-widget: person}
              day:     {title: 哪天, type: string, format: date}
              times:   {title: 次数, type: integer}
              want:    {title: 要, type: string, oneOf: [{const: "yes", title: 要}, {const: "no", title: 不要}]}
              shown:   {title: 看, type: string, readOnly: true}
            """;

    private final LinkLinter linter = new LinkLinter(StepLinterTests.forms());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "with: {subject: '{text}'}",
                "by: list, with: {subject: '{text}（{number}）', target: '{whose}', day: '{day}', times: 3, want: 'yes'}",
                "unit: where, when: {want: [later]}, into: text, with: {subject: '{title}', helpers: '{whose}'}",
                "unit: whose, with: {subject: '{initiator}', target: '{initiator}'}",
                "each: weak, unless: text, when: {ask: ['yes'], want: ['yes']}, with: {subject: '{weak.text}', want: '{weak.ask}'}",
            })
    void acceptsWhatFits(String opening) {
        assertThat(faults(STEPS, OPENS.formatted(opening) + "\n" + LINKS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by: other, with: {subject: x}|begun by who finished other, which is no step",
                "each: text, with: {subject: x}|for each of text, which is no table",
                "each: weak, unless: none, with: {subject: x}|has none, which no form shows",
                "unless: text, with: {subject: x}|leaves rows by text, and goes through none",
                "into: none, with: {subject: x}|has none, which no form shows",
                "unit: text, with: {subject: x}|belongs to text, which is no organisation or person",
                "when: {want: [never]}, with: {subject: x}|asks whether want is one of [never]",
                "when: {none: ['yes']}, with: {subject: x}|asks whether none",
                "with: {target: '{whose}'}|without subject, which that requires",
                "with: {subject: x, other: x}|gives other, which the start form of there does not ask for",
                "with: {subject: x, shown: x}|gives shown, which the start form of there does not ask for",
                "with: {subject: '{none}'}|gives {none}, which no form shows there",
                "with: {subject: '{secret}'}|gives {secret}, which no form shows there",
                "with: {subject: '{weak.text}'}|gives {weak.text}, which no form shows there",
                "with: {subject: x, target: '{text}'}|gives {text} to target",
                "with: {subject: x, day: '{day} 起'}|gives {day} 起 to day",
                "with: {subject: x, times: many}|gives many to times",
                "with: {subject: x, want: '{want}'}|gives {want} to want",
                "with: {subject: x, want: later}|gives later to want",
                "with: {subject: x, helpers: '{where}'}|gives {where} to helpers",
            })
    void refuses(String opening, String fault) {
        assertThat(faults(STEPS, OPENS.formatted(opening) + "\n" + LINKS)).anyMatch(found -> found.contains(fault));
    }

    @Test
    void refusesWhatIsNoProcess() {
        assertThat(faults(
                        STEPS,
                        "opens: {openCaseHelp: {process: gone, kind: help, with: {}}}\n"
                                + "links: {linkCaseFrom: {process: [there, lost], number: day, kind: from}}"))
                .containsExactlyInAnyOrder(
                        "openCaseHelp opens gone, which is no process",
                        "linkCaseFrom takes up cases of lost, which is no process",
                        "linkCaseFrom takes a number from day, which is no text that a form shows");
    }

    @Test
    void refusesWhatDrawingAndLedgerDoNotBothKnow() {
        assertThat(faults(STEPS, ""))
                .containsExactlyInAnyOrder(
                        "openCaseHelp runs ${openCase}, and the ledger knows nothing of it",
                        "linkCaseFrom runs ${linkCase}, and the ledger knows nothing of it");
        assertThat(faults("", OPENS.formatted("with: {subject: x}") + "\n" + LINKS))
                .containsExactlyInAnyOrder(
                        "openCaseHelp stands in the ledger, which is no service task with ${openCase}",
                        "linkCaseFrom stands in the ledger, which is no service task with ${linkCase}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to: [BRANCH], with: {subject: '{unit}：{changes}（{on}）'}|",
                "to: [BRANCH], with: {subject: x, day: '{on}', want: 'yes'}|",
                "to: [COMMITTEE], with: {subject: x}|goes to a committee, where the ledger lets none be",
                "to: [BRANCH], with: {day: '{on}'}|gives no subject, which the start form requires",
                "to: [BRANCH], with: {subject: '{title}'}|gives {title} to subject",
                "to: [BRANCH], with: {subject: x, day: '{changes}'}|gives {changes} to day",
                "to: [BRANCH], with: {subject: x, want: later}|gives later to want",
                "to: [BRANCH], with: {subject: x, target: '{unit}'}|gives {unit} to target",
                "to: [BRANCH], with: {subject: x, other: x}|gives x to other",
            })
    void asksOfASuggestionWhatTheStartFormDoes(String suggestion, String fault) {
        String ledger = "suggestedBy: [{change: [UNIT_OPEN], of: [TEAM], %s}]".formatted(suggestion);
        List<String> found = faults("", ledger, "there");
        assertThat(found).hasSize(fault == null ? 0 : 1).allMatch(one -> one.startsWith("suggestedBy " + fault));
    }

    private List<String> faults(String elements, String ledger) {
        return faults(elements, ledger, "here");
    }

    /** @param where the ledger is added to */
    private List<String> faults(String elements, String ledger, String where) {
        return linter.faults(Map.of(
                        "here",
                        Map.of(
                                "here.bpmn20.xml",
                                ProcessLinterTests.drawing(elements),
                                "ledger.yaml",
                                "title: 试\nsteps: {list: {actions: [submit], due: 3wd}}\n"
                                        + (where.equals("here") ? ledger : ""),
                                "start.form.yaml",
                                "title: 始\nproperties: {subject: {title: 事}}",
                                "list.form.yaml",
                                FORM),
                        "there",
                        Map.of(
                                "there.bpmn20.xml",
                                ProcessLinterTests.drawing(""),
                                "ledger.yaml",
                                "title: 试\nplace: branch\n" + (where.equals("there") ? ledger : ""),
                                "start.form.yaml",
                                START)))
                .getOrDefault(where, List.of());
    }
}
