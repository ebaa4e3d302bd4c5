package cn.tonggui.roster;

import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Offices;
import cn.tonggui.organisation.Unit;
import cn.tonggui.sheet.SheetLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The workbook of the organisation: one sheet for each kind of entry, what comes first standing first; words from the messages. */
@Component
class ImportLayout {

    static final List<ChangeKind> KINDS = List.of(
            ChangeKind.UNIT_OPEN,
            ChangeKind.LINK_JOIN,
            ChangeKind.PERSON_ENTER,
            ChangeKind.MEMBERSHIP_BEGIN,
            ChangeKind.OFFICE_BEGIN);

    private static final Map<ChangeKind, Set<String>> REQUIRED = Map.of(
            ChangeKind.UNIT_OPEN, Set.of("code", "kind", "name", ImportTable.ON),
            ChangeKind.LINK_JOIN, Set.of("party", "admin", "kind"),
            ChangeKind.PERSON_ENTER, Set.of("person", "name", "sex", "birthYear", "unit"),
            ChangeKind.MEMBERSHIP_BEGIN, Set.of("person", "branch", "category", ImportTable.ON),
            ChangeKind.OFFICE_BEGIN, Set.of("person", "office", "unit", "source", ImportTable.ON));

    private final MessageSource messages;
    private final List<ImportTable> tables;

    ImportLayout(MessageSource messages, Offices offices) {
        this.messages = messages;
        this.tables = KINDS.stream().map(kind -> table(kind, offices)).toList();
    }

    List<ImportTable> tables() {
        return tables;
    }

    List<SheetLayout> sheets() {
        return tables.stream().map(ImportTable::layout).toList();
    }

    ImportTable of(String sheet) {
        return tables.stream()
                .filter(table -> table.layout().name().equals(sheet))
                .findFirst()
                .orElseThrow();
    }

    ImportTable of(ChangeKind kind) {
        return tables.get(KINDS.indexOf(kind));
    }

    private ImportTable table(ChangeKind kind, Offices offices) {
        Map<String, Map<String, String>> codes = codes(kind, offices);
        List<SheetLayout.Column> columns = new ArrayList<>();
        Stream.concat(kind.fields().stream(), Stream.of(ImportTable.ON, ImportTable.DOC_NO))
                .map(field -> new SheetLayout.Column(
                        field,
                        words("import." + kind + "." + field),
                        REQUIRED.get(kind).contains(field),
                        hint(kind, field),
                        List.copyOf(codes.getOrDefault(field, Map.of()).keySet())))
                .forEach(columns::add);
        return new ImportTable(kind, new SheetLayout(words("import." + kind), columns), codes);
    }

    private Map<String, Map<String, String>> codes(ChangeKind kind, Offices offices) {
        return switch (kind) {
            case UNIT_OPEN ->
                Map.of("kind", chosen("Kind", Stream.of(Unit.Kind.values()).map(Enum::name)));
            case LINK_JOIN -> Map.of("kind", chosen("LinkKind", Stream.of("MAIN", "COVER")));
            case PERSON_ENTER -> Map.of("sex", chosen("Sex", Stream.of("M", "F")));
            case MEMBERSHIP_BEGIN ->
                Map.of("category", chosen("Category", Stream.of("FULL", "PROBATIONARY", "ACTIVIST", "APPLICANT")));
            case OFFICE_BEGIN ->
                Map.of(
                        "office", titles(offices),
                        "source", chosen("Source", Stream.of("ELECTION", "APPOINT", "ASSIGN")));
            default -> Map.of();
        };
    }

    private Map<String, String> chosen(String set, Stream<String> codes) {
        Map<String, String> chosen = new LinkedHashMap<>();
        codes.forEach(code -> chosen.put(words("word." + set + "." + code), code));
        return chosen;
    }

    /** An office by each of its titles: 段长 and 主任 are the same office at organisations of different kinds. */
    private static Map<String, String> titles(Offices offices) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Unit.Kind kind : Unit.Kind.values()) {
            offices.at(kind).stream()
                    .filter(office -> !offices.sources(office).isEmpty())
                    .forEach(office -> titles.putIfAbsent(offices.title(office, kind), office));
        }
        return titles;
    }

    private String hint(ChangeKind kind, String field) {
        String special = messages.getMessage("import.hint." + kind + "." + field, null, "", Locale.SIMPLIFIED_CHINESE);
        return special == null || special.isEmpty()
                ? messages.getMessage("import.hint." + field, null, "", Locale.SIMPLIFIED_CHINESE)
                : special;
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
