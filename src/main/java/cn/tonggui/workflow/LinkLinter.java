package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Option;
import cn.tonggui.forms.Widget;
import cn.tonggui.organisation.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What process folders must say of each other where one opens or takes up cases of another. */
final class LinkLinter {

    /** The delegates, as drawings name them. */
    static final String OPENS = "${openCase}";

    static final String LINKS = "${linkCase}";

    private static final String SUGGESTED = "suggestedBy";

    private static final Set<Widget> PLACES = Set.of(Widget.ORGANISATION, Widget.PERSON);
    private static final Set<Widget> NEVER = Set.of(Widget.ATTACHMENT, Widget.TABLE);

    private final Forms forms;

    LinkLinter(Forms forms) {
        this.forms = forms;
    }

    /** A folder as far as it matters here. */
    private record Folder(
            String name, Ledger ledger, Element drawing, Map<String, FormDefinition> forms, List<String> faults) {

        Optional<Field> find(String place) {
            return ProcessFiles.find(forms.values(), place).filter(field -> !field.sealed());
        }

        void fault(String id, String words) {
            faults.add(id + " " + words);
        }
    }

    /** Faults by folder, in words for their authors; of folders that the other linters have nothing against. */
    Map<String, List<String>> faults(Map<String, Map<String, String>> folders) {
        Map<String, Folder> read = new LinkedHashMap<>();
        folders.forEach((name, files) -> read.put(name, read(name, files)));
        Map<String, List<String>> faults = new TreeMap<>();
        read.forEach((name, folder) -> {
            sameSteps(folder, OPENS, folder.ledger().opens().keySet());
            sameSteps(folder, LINKS, folder.ledger().links().keySet());
            folder.ledger().opens().forEach((id, opening) -> check(folder, id, opening, read.get(opening.process())));
            folder.ledger().links().forEach((id, link) -> check(folder, id, link, read.keySet()));
            folder.ledger().suggestedBy().forEach(suggestion -> check(folder, suggestion));
            if (!folder.faults().isEmpty()) {
                faults.put(name, folder.faults());
            }
        });
        return faults;
    }

    private Folder read(String name, Map<String, String> files) {
        Map<String, FormDefinition> read = new TreeMap<>();
        files.forEach((file, text) -> {
            if (file.endsWith(ProcessLibrary.FORM)) {
                String step = file.substring(0, file.length() - ProcessLibrary.FORM.length());
                read.put(step, forms.parse(name + "/" + step, text));
            }
        });
        try {
            Element drawing =
                    ProcessLinter.parse(files.get(name + ".bpmn20.xml")).getDocumentElement();
            return new Folder(name, Ledger.read(files.get("ledger.yaml")), drawing, read, new ArrayList<>());
        } catch (Exception e) {
            throw new IllegalArgumentException("folder " + name + " cannot be read", e);
        }
    }

    private static void sameSteps(Folder folder, String delegate, Set<String> told) {
        Set<String> drawn = ProcessLinter.all(folder.drawing(), "serviceTask").stream()
                .filter(task -> delegate.equals(task.getAttributeNS(ProcessLinter.FLOWABLE, "delegateExpression")))
                .map(task -> task.getAttribute("id"))
                .collect(Collectors.toSet());
        told.stream()
                .filter(id -> !drawn.contains(id))
                .forEach(id -> folder.fault(id, "stands in the ledger, which is no service task with " + delegate));
        drawn.stream()
                .filter(id -> !told.contains(id))
                .forEach(id -> folder.fault(id, "runs " + delegate + ", and the ledger knows nothing of it"));
    }

    private static void check(Folder folder, String id, LedgerLink link, Collection<String> processes) {
        link.process().stream()
                .filter(process -> !processes.contains(process))
                .forEach(process -> folder.fault(id, "takes up cases of " + process + ", which is no process"));
        if (folder.find(link.number())
                .filter(field -> CasePlaces.TEXTS.contains(field.widget()))
                .isEmpty()) {
            folder.fault(id, "takes a number from " + link.number() + ", which is no text that a form shows");
        }
    }

    private static void check(Folder folder, String id, LedgerOpening opening, Folder there) {
        if (there == null) {
            folder.fault(id, "opens " + opening.process() + ", which is no process");
            return;
        }
        if (!opening.by().equals(LedgerOpening.INITIATOR)
                && !folder.ledger().steps().containsKey(opening.by())) {
            folder.fault(id, "is begun by who finished " + opening.by() + ", which is no step");
        }
        if (opening.each() != null
                && folder.find(opening.each()).filter(Field::table).isEmpty()) {
            folder.fault(id, "opens for each of " + opening.each() + ", which is no table that a form shows");
        }
        Stream.of(opening.into(), opening.each() == null ? null : opening.unless())
                .filter(name ->
                        name != null && folder.find(opening.placeOf(name)).isEmpty())
                .forEach(name -> folder.fault(id, "has " + name + ", which no form shows there"));
        if (opening.each() == null && opening.unless() != null) {
            folder.fault(id, "leaves rows by " + opening.unless() + ", and goes through none");
        }
        if (!opening.unit().equals(LedgerOpening.OWN_UNIT)
                && source(folder, opening, opening.unit())
                        .filter(field -> PLACES.contains(field.widget()))
                        .isEmpty()) {
            folder.fault(id, "belongs to " + opening.unit() + ", which is no organisation or person that a form shows");
        }
        opening.when().forEach((name, words) -> checkWhen(folder, id, opening, name, words));
        opening.with().forEach((name, pattern) -> checkWith(folder, id, opening, there, name, pattern));
        missing(there.forms().get("start"), there.ledger(), opening.with().keySet())
                .forEach(name ->
                        folder.fault(id, "opens " + there.name() + " without " + name + ", which that requires"));
    }

    private static void check(Folder folder, LedgerSuggestion suggestion) {
        FormDefinition start = folder.forms().get("start");
        if (suggestion.to().contains(Unit.Kind.COMMITTEE) && !folder.ledger().committees()) {
            folder.fault(SUGGESTED, "goes to a committee, where the ledger lets none be");
        }
        suggestion.with().forEach((name, pattern) -> {
            Optional<Field> field = start.find(name).filter(Field::bound);
            if (field.isEmpty() || !fits(pattern, field.get())) {
                folder.fault(
                        SUGGESTED,
                        "gives " + pattern + " to " + name + " of the start form, which takes no such thing");
            }
        });
        missing(start, folder.ledger(), suggestion.with().keySet())
                .forEach(name -> folder.fault(SUGGESTED, "gives no " + name + ", which the start form requires"));
    }

    private static boolean fits(String pattern, Field field) {
        List<String> places = CasePlaces.PLACE
                .matcher(pattern)
                .results()
                .map(place -> place.group(1))
                .toList();
        return switch (field.widget()) {
            case TEXT, TEXTAREA -> LedgerSuggestion.PLACES.containsAll(places);
            case DATE -> pattern.equals("{on}");
            case CHOICE -> field.choices().stream().map(Option::value).anyMatch(pattern::equals);
            default -> false;
        };
    }

    /** What the start form requires and is given neither as a value nor as the place. */
    private static List<String> missing(FormDefinition start, Ledger ledger, Set<String> given) {
        return start.fields().stream()
                .filter(field -> field.required() && field.bound())
                .map(Field::name)
                .filter(name -> !given.contains(name) && !name.equals(ledger.place()))
                .toList();
    }

    private static void checkWhen(Folder folder, String id, LedgerOpening opening, String name, List<String> words) {
        Optional<Field> field = folder.find(opening.placeOf(name)).or(() -> folder.find(name));
        List<String> choices = field.map(Field::choices).orElse(List.of()).stream()
                .map(Option::value)
                .toList();
        if (!choices.containsAll(words)) {
            folder.fault(id, "asks whether " + name + " is one of " + words + ", which is no choice of it");
        }
    }

    private static void checkWith(
            Folder folder, String id, LedgerOpening opening, Folder there, String name, String pattern) {
        Optional<Field> into = there.forms().get("start").find(name).filter(field -> field.bound() && !field.sealed());
        if (into.isEmpty()) {
            folder.fault(id, "gives " + name + ", which the start form of " + there.name() + " does not ask for");
            return;
        }
        Matcher place = CasePlaces.PLACE.matcher(pattern);
        while (place.find()) {
            if (source(folder, opening, place.group(1)).isEmpty() && !CasePlaces.OWN.containsKey(place.group(1))) {
                folder.fault(id, "gives " + place.group() + ", which no form shows there");
                return;
            }
        }
        if (!CasePlaces.TEXTS.contains(into.get().widget()) && !fits(folder, opening, pattern, into.get())) {
            folder.fault(
                    id, "gives " + pattern + " to " + name + " of " + there.name() + ", which takes no such thing");
        }
    }

    /** A column is there only for the table whose rows are gone through. */
    private static Optional<Field> source(Folder folder, LedgerOpening opening, String place) {
        boolean here = !place.contains(".") || place.startsWith(opening.each() + ".");
        return here ? folder.find(place) : Optional.empty();
    }

    private static boolean fits(Folder folder, LedgerOpening opening, String pattern, Field into) {
        List<String> choices = into.choices().stream().map(Option::value).toList();
        Matcher alone = CasePlaces.PLACE.matcher(pattern);
        if (!alone.matches()) {
            boolean whole = into.widget() == Widget.INTEGER && pattern.matches("\\d{1,9}");
            return whole || into.widget() == Widget.CHOICE && choices.contains(pattern);
        }
        Widget own = CasePlaces.OWN.get(alone.group(1));
        Optional<Field> from = source(folder, opening, alone.group(1));
        Widget widget = own != null ? own : from.orElseThrow().widget();
        if (NEVER.contains(into.widget())) {
            return false;
        }
        boolean onePerson = into.widget() == Widget.PEOPLE && widget == Widget.PERSON;
        boolean offered = own != null
                || choices.containsAll(
                        from.orElseThrow().choices().stream().map(Option::value).toList());
        return onePerson || widget == into.widget() && offered;
    }
}
