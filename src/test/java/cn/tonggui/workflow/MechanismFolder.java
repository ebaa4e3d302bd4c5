package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.testing.Walks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A folder under {@code processes/} as it stands in the repository, with its walks. */
record MechanismFolder(
        String name,
        Ledger ledger,
        Map<String, Element> tasks,
        Set<String> delegates,
        Map<String, FormDefinition> forms) {

    private static final Path PROCESSES = Path.of("processes");

    static Map<String, MechanismFolder> all(Forms forms) {
        Map<String, MechanismFolder> found = new TreeMap<>();
        try (Stream<Path> folders = Files.list(PROCESSES)) {
            folders.filter(Files::isDirectory).sorted().forEach(folder -> {
                MechanismFolder read = read(folder, forms);
                found.put(read.name(), read);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static MechanismFolder read(Path folder, Forms forms) {
        String name = folder.getFileName().toString();
        try (Stream<Path> files = Files.list(folder)) {
            Element drawing = ProcessLinter.parse(Files.readString(folder.resolve(name + ".bpmn20.xml")))
                    .getDocumentElement();
            Map<String, Element> tasks = new LinkedHashMap<>();
            ProcessLinter.all(drawing, "userTask").forEach(task -> tasks.put(task.getAttribute("id"), task));
            Set<String> delegates = ProcessLinter.all(drawing, "serviceTask").stream()
                    .map(task -> task.getAttributeNS(ProcessLinter.FLOWABLE, "delegateExpression"))
                    .map(text -> text.replaceAll("[${}]", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            Map<String, FormDefinition> read = new TreeMap<>();
            for (Path file : files.toList()) {
                String form = file.getFileName().toString().replace(ProcessLibrary.FORM, "");
                if (file.toString().endsWith(ProcessLibrary.FORM)) {
                    read.put(form, forms.parse(name + "/" + form, Files.readString(file)));
                }
            }
            return new MechanismFolder(
                    name, Ledger.read(Files.readString(folder.resolve("ledger.yaml"))), tasks, delegates, read);
        } catch (Exception e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }

    String stepName(String step) {
        return tasks.get(step).getAttribute("name");
    }

    /** Offices that may take the step, or the person it is given to. */
    Set<String> who(String step) {
        Element task = tasks.get(step);
        String person = task.getAttributeNS(ProcessLinter.FLOWABLE, "assignee");
        String offices = task.getAttributeNS(ProcessLinter.FLOWABLE, "candidateGroups");
        return new TreeSet<>(person.isEmpty() ? Arrays.asList(offices.split(",")) : List.of(person));
    }

    /** Titles of what the step asks for with a star, always or under a condition, columns of such tables included. */
    Set<String> starred(String step) {
        return forms.get(step).fields().stream()
                .filter(MechanismFolder::starred)
                .flatMap(field ->
                        Stream.concat(Stream.of(field), field.columns().stream().filter(MechanismFolder::starred)))
                .map(Field::title)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean starred(Field field) {
        boolean rows = field.rows() != null && field.rows().fixed();
        return field.bound()
                && (field.required()
                        || rows
                        || !field.requiredWhen().isEmpty()
                        || !field.requiredFor().isEmpty());
    }

    /** Templates without their ending. */
    Set<String> papers() {
        return ledger.documents().values().stream()
                .flatMap(List::stream)
                .map(paper -> paper.template().replace(ProcessLibrary.TEMPLATE, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> opened() {
        return ledger.opens().values().stream()
                .map(LedgerOpening::process)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> takenUp() {
        return ledger.links().values().stream()
                .flatMap(link -> link.process().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Codes that its walks expect a refusal by. */
    Set<String> refusals() {
        return walked().filter(step -> step.getKey().equals("refused"))
                .map(step -> String.valueOf(step.getValue().get("rule")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** User tasks that its walks finish. */
    Set<String> visited() {
        return walked().map(Map.Entry::getKey)
                .filter(tasks::containsKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    long walks() {
        return Walks.every().stream()
                .filter(walk -> walk.process().equals(name))
                .count();
    }

    private Stream<Map.Entry<String, Map<String, Object>>> walked() {
        return Walks.every().stream()
                .filter(walk -> walk.process().equals(name))
                .flatMap(walk -> walk.steps().stream())
                .flatMap(step -> step.entrySet().stream());
    }

    /** Of the register of rules, by which a step is done or refused. */
    Collection<String> rules() {
        Set<String> rules = new TreeSet<>();
        ledger.steps().keySet().forEach(step -> rules.addAll(ledger.rulesOf(step)));
        ledger.apart().forEach(duty -> rules.add(duty.rule()));
        return rules;
    }
}
