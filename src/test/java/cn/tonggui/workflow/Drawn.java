package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a process folder names in its drawing and forms. */
final class Drawn {

    private static final String LOOP = "multiInstanceLoopCharacteristics";
    private static final String FLOWABLE = "http://flowable.org/bpmn";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)");

    private Drawn() {}

    static Set<String> routes(ProcessFiles files) {
        return fields(files)
                .filter(field -> field.routes() && !field.readOnly())
                .map(Field::name)
                .collect(Collectors.toSet());
    }

    static Set<String> variablesRead(ProcessFiles files) {
        Stream<String> texts = Stream.of("conditionExpression", "timeDate")
                .flatMap(name -> all(files, name).stream())
                .map(Element::getTextContent);
        Stream<String> people =
                Stream.of("assignee", "candidateGroups").flatMap(attribute -> attributes(files, "userTask", attribute));
        Stream<String> lists = attributes(files, LOOP, "collection");
        Set<String> ones = attributes(files, LOOP, "elementVariable").collect(Collectors.toSet());
        Stream<String> notices = files.ledger().notices().values().stream().flatMap(notice -> notice.to().stream());
        return Stream.of(texts, people, notices, lists)
                .flatMap(all -> all)
                .flatMap(text -> VARIABLE.matcher(text).results().map(found -> found.group(1)))
                .filter(name -> !ones.contains(name))
                .collect(Collectors.toCollection(HashSet::new));
    }

    static Stream<Field> fields(ProcessFiles files) {
        return files.forms().values().stream().flatMap(form -> form.fields().stream());
    }

    /** Places of a template, and columns of its rows, for which the case has nothing. */
    static Set<String> unfilled(ProcessFiles files, byte[] template) {
        Set<String> unfilled = new TreeSet<>(TemplatePlaces.words(template));
        unfilled.removeAll(PaperWords.GIVEN);
        unfilled.removeAll(PaperLinter.OF_THE_PAPER);
        unfilled.removeIf(word -> files.find(word.replaceFirst("_.*", "")).isPresent());
        Set<String> columns = new TreeSet<>(TemplatePlaces.columns(template));
        fields(files)
                .flatMap(field -> field.columns().stream())
                .map(Field::name)
                .forEach(columns::remove);
        columns.remove("row");
        unfilled.addAll(columns);
        return unfilled;
    }

    /** Words of offices, wherever it names them. */
    static Set<String> offices(ProcessFiles files) {
        Set<String> words = new TreeSet<>(files.ledger().mayStart());
        words.addAll(files.ledger().readers());
        files.ledger().documents().values().stream()
                .flatMap(List::stream)
                .forEach(paper -> words.addAll(paper.readers()));
        Stream.concat(
                        attributes(files, "userTask", "candidateGroups")
                                .flatMap(groups -> Stream.of(groups.split(","))),
                        Stream.concat(
                                files.ledger().notices().values().stream().flatMap(notice -> notice.to().stream()),
                                files.ledger().steps().values().stream()
                                        .flatMap(step -> step.choose().values().stream())
                                        .flatMap(List::stream)))
                .filter(token -> token.contains("@"))
                .forEach(token -> words.add(token.substring(0, token.indexOf('@'))));
        return words;
    }

    /** Names of the messages that its cases wait for. */
    static Stream<String> messages(ProcessFiles files) {
        return all(files, "message").stream().map(message -> message.getAttribute("name"));
    }

    static Set<String> ids(ProcessFiles files, String element) {
        return all(files, element).stream()
                .map(found -> found.getAttribute("id"))
                .collect(Collectors.toSet());
    }

    static Stream<String> attributes(ProcessFiles files, String element, String attribute) {
        return all(files, element).stream()
                .map(found -> found.getAttributeNS(FLOWABLE, attribute))
                .filter(value -> !value.isEmpty());
    }

    private static List<Element> all(ProcessFiles files, String element) {
        try {
            return ProcessLinter.all(ProcessLinter.parse(files.drawing()).getDocumentElement(), element);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
