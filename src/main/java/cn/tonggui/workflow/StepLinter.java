package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Widget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What drawing, forms and ledger must say of each other: forms that can be read, people whom a step may choose, and steps
 * that several people take, each with a sheet of one's own.
 */
final class StepLinter {

    private static final String FLOWABLE = "http://flowable.org/bpmn";
    private static final String LOOP = "multiInstanceLoopCharacteristics";
    private static final Set<Widget> PERSONS = Set.of(Widget.PERSON, Widget.PEOPLE);

    private final Forms forms;

    StepLinter(Forms forms) {
        this.forms = forms;
    }

    /** Faults in words for the folder's author; of a folder that {@link ProcessLinter} has nothing against. */
    List<String> faults(String folder, Map<String, String> files) {
        List<String> faults = new ArrayList<>();
        Map<String, FormDefinition> read = read(folder, files, faults);
        Ledger ledger;
        Element drawing;
        try {
            ledger = Ledger.read(files.getOrDefault("ledger.yaml", ""));
            drawing = ProcessLinter.parse(files.getOrDefault(folder + ".bpmn20.xml", ""))
                    .getDocumentElement();
        } catch (Exception e) {
            faults.add("ledger or drawing cannot be read: " + e.getMessage());
            return faults;
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        Map<String, Element> loops = loops(drawing, faults);
        if (ledger.place() != null
                && !has(
                        read.get("start"),
                        ledger.place(),
                        field -> field.widget() == Widget.ORGANISATION && field.required() && field.bound())) {
            faults.add("the place is " + ledger.place() + ", which is no organisation that the start form requires");
        }
        ledger.steps().forEach((id, step) -> {
            step.choose().keySet().forEach(field -> checkChoice(id, field, read, faults));
            if (step.batch()) {
                checkBatch(id, step, read.get(id), faults);
            }
            if (step.sheets() != null) {
                checkSheets(id, step.sheets(), loops.get(id), read, faults);
            }
            if (step.own()) {
                checkOwn(id, step, loops.get(id), read, faults);
            }
        });
        ledger.copies().stream()
                .map(Ledger.Copies::step)
                .filter(step -> !ledger.steps().containsKey(step))
                .forEach(step -> faults.add("copies are sent after step " + step + ", which the ledger does not know"));
        faults.addAll(new SignLinter(ledger, read, loops).faults());
        faults.addAll(new DemandLinter(ledger, read).faults());
        Predicate<String> taken = id -> ledger.steps().containsKey(id)
                && (ledger.keptAside(id) || ledger.step(id).sign() != null);
        loops.keySet().stream()
                .filter(taken.negate())
                .forEach(
                        id -> faults.add(
                                "step " + id
                                        + " is taken by several, and the ledger knows no sheets of it, no rule for signing and no module that keeps it"));
        loops.keySet().stream()
                .filter(taken)
                .flatMap(id -> ProcessLinter.all(drawing, "boundaryEvent").stream()
                        .filter(event -> event.getAttribute("attachedToRef").equals(id))
                        .filter(event -> !mayEnd(ledger.step(id), event)))
                .forEach(event -> faults.add("event " + event.getAttribute("id")
                        + " would end a step whose sheets or opinions are not in yet"));
        return faults;
    }

    private Map<String, FormDefinition> read(String folder, Map<String, String> files, List<String> faults) {
        Map<String, FormDefinition> read = new HashMap<>();
        files.forEach((name, text) -> {
            if (name.endsWith(ProcessLibrary.FORM)) {
                String step = name.substring(0, name.length() - ProcessLibrary.FORM.length());
                try {
                    read.put(step, forms.parse(folder + "/" + step, text));
                } catch (IllegalArgumentException e) {
                    faults.add(e.getMessage());
                }
            }
        });
        return read;
    }

    private static Map<String, Element> loops(Element drawing, List<String> faults) {
        Map<String, Element> loops = new HashMap<>();
        for (Element loop : ProcessLinter.all(drawing, LOOP)) {
            Element step = (Element) loop.getParentNode();
            if (step.getLocalName().equals("userTask")) {
                loops.put(step.getAttribute("id"), loop);
            } else {
                faults.add(step.getLocalName() + " " + step.getAttribute("id")
                        + " is taken by several, only user tasks may");
            }
        }
        return loops;
    }

    // A module has what came in by then; sheets and opinions would be lost.
    private static boolean mayEnd(Ledger.Step step, Element event) {
        boolean goesOn = event.getAttribute("cancelActivity").equals("false");
        return step.sign() == null ? step.own() : goesOn;
    }

    private static void checkChoice(String step, String field, Map<String, FormDefinition> read, List<String> faults) {
        if (!has(read.get(step), field, one -> PERSONS.contains(one.widget()) && one.bound())) {
            faults.add("step " + step + " chooses " + field + ", which is no person field that its form asks for");
        }
    }

    // What several are approved by is one opinion: a vote, a sheet or a field of its own needs the page of its own.
    private static void checkBatch(String id, Ledger.Step step, FormDefinition form, List<String> faults) {
        if (step.personal() || step.isFinal() || step.sheets() != null || step.own()) {
            faults.add("step " + id + " is one's own or final, and its ledger lets several be approved at once");
        }
        if (!step.actions().contains(Outcome.APPROVE.word())) {
            faults.add("step " + id + " cannot be approved, and its ledger lets several be approved at once");
        }
        if ("required".equals(step.signature()) || form == null || !form.asksOpinionAlone()) {
            faults.add(
                    "step " + id + " asks for more than an opinion, and its ledger lets several be approved at once");
        }
    }

    // What a module keeps, the case does not: no files of the case, no envelopes; and no single one of several routes.
    private static void checkOwn(
            String id, Ledger.Step step, Element loop, Map<String, FormDefinition> read, List<String> faults) {
        if (step.sheets() != null) {
            faults.add("step " + id + " is kept by a module and has sheets, expected one of them");
        }
        FormDefinition form = read.get(id);
        if (form == null
                || form.fields().stream().anyMatch(field -> keepsInCase(field) || loop != null && field.routes())) {
            faults.add("the form of " + id
                    + ", which a module keeps, has files, sealed fields, or fields that route for several");
        }
        if (loop != null && step.sign() == null) {
            String list = checkLoop(id, loop, faults);
            if (read.values().stream().anyMatch(one -> has(one, list, field -> true))) {
                requireChosen(id, list, read, faults);
            }
        }
    }

    private static boolean keepsInCase(Field field) {
        return field.widget() == Widget.ATTACHMENT && !field.readOnly() || field.sealed();
    }

    private static void checkSheets(
            String step, Ledger.Sheets sheets, Element loop, Map<String, FormDefinition> read, List<String> faults) {
        if (loop == null) {
            faults.add("step " + step + " has sheets, and is not drawn for several people");
            return;
        }
        requireChosen(step, checkLoop(step, loop, faults), read, faults);
        FormDefinition form = read.get(step);
        if (form == null || form.fields().stream().anyMatch(StepLinter::leaks)) {
            faults.add("the sheet of " + step + " has files, sealed fields or fields that route");
        }
        if (has(form, CaseSheets.REVIEWER, field -> true)) {
            faults.add(
                    "the sheet of " + step + " has a field " + CaseSheets.REVIEWER + ", which the gathered rows need");
        }
        if (sheets.average() != null && !has(form, sheets.average(), StepLinter::number)) {
            faults.add("step " + step + " averages " + sheets.average() + ", which is no number of its form");
        }
        Stream<FormDefinition> all = read.values().stream();
        if (all.noneMatch(one -> has(one, sheets.into(), Field::table))) {
            faults.add("step " + step + " gathers into " + sheets.into() + ", which no form shows as a table");
        }
        boolean shown = sheets.as() != null
                && read.values().stream().anyMatch(one -> has(one, sheets.as(), StepLinter::number));
        if ((sheets.average() == null) != (sheets.as() == null) || sheets.as() != null && !shown) {
            faults.add("step " + step + " keeps its average as " + sheets.as() + ", which no form shows as a number");
        }
        boolean bound = read.values().stream()
                .anyMatch(one -> has(one, sheets.into(), Field::bound)
                        || sheets.as() != null && has(one, sheets.as(), Field::bound));
        if (bound) {
            faults.add("what step " + step + " gathers is asked for by a form, expected readOnly");
        }
    }

    /** @return what it runs over: people whom a form asks for, or of an own step whom a delegate tells */
    private static String checkLoop(String step, Element loop, List<String> faults) {
        Element task = (Element) loop.getParentNode();
        String one = loop.getAttributeNS(FLOWABLE, "elementVariable");
        String list = loop.getAttributeNS(FLOWABLE, "collection").replaceAll("[${}]", "");
        boolean all = !loop.getAttribute("isSequential").equals("true")
                && !loop.hasChildNodes()
                && !one.isEmpty()
                && task.getAttributeNS(FLOWABLE, "assignee").equals("${" + one + "}");
        if (!all) {
            faults.add("step " + step + " is not drawn as one task for each of a list of people, all at once");
        }
        return list;
    }

    /** A step for several runs over people whom some form must ask for. */
    static void requireChosen(String step, String list, Map<String, FormDefinition> read, Collection<String> faults) {
        boolean chosen = read.values().stream()
                .anyMatch(form -> has(
                        form,
                        list,
                        field -> field.widget() == Widget.PEOPLE
                                && field.routes()
                                && field.required()
                                && field.bound()));
        if (!chosen) {
            faults.add(
                    "step " + step + " runs over " + list + ", which no form asks for as required people that route");
        }
    }

    private static boolean leaks(Field field) {
        return keepsInCase(field) || field.routes();
    }

    private static boolean number(Field field) {
        return field.widget() == Widget.INTEGER || field.widget() == Widget.DECIMAL;
    }

    private static boolean has(FormDefinition form, String name, Predicate<Field> is) {
        return form != null && form.find(name).filter(is).isPresent();
    }
}
