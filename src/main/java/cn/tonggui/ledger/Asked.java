package cn.tonggui.ledger;

import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.Register;
import cn.tonggui.workflow.Register.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a register is asked for, as it stands in its address: {@code state unit mine opened-from opened-to sort page}, the
 * columns to show as {@code show}, and for each column of a form {@code f.<column>}, {@code from.<column>}, {@code to.<column>}.
 * Whatever else an address holds is dropped, so that what is kept or repeated is of these words only.
 *
 * @param texts by parameter, stripped, none empty, without page and columns
 * @param shown names of the columns to show, in the register's order @param page from 1
 */
record Asked(String process, Map<String, String> texts, List<String> shown, int page) {

    private static final int LONGEST = 100;
    private static final List<String> OF_CASE = List.of("state", "unit", "mine", "opened-from", "opened-to", "sort");

    static Asked of(Register register, MultiValueMap<String, String> parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : names(register)) {
            String text = text(parameters.getFirst(name));
            if (!text.isEmpty()) {
                texts.put(name, text);
            }
        }
        if (state(texts.get("state")) == null) {
            texts.remove("state");
        }
        texts.computeIfPresent("mine", (name, text) -> text.equals("1") ? text : null);
        texts.computeIfPresent("sort", (name, text) -> sortable(register, text) ? text : null);
        return new Asked(register.process(), texts, shown(register, parameters.get("show")), page(parameters));
    }

    /** Every parameter that may carry a text, in the order of the address. */
    private static List<String> names(Register register) {
        List<String> names = new ArrayList<>(OF_CASE);
        for (Column column : register.columns()) {
            if (column.kind().ofField()) {
                names.addAll(List.of("f." + column.name(), "from." + column.name(), "to." + column.name()));
            }
        }
        return names;
    }

    private static boolean sortable(Register register, String sort) {
        return register.find(sort.replaceFirst("^-", ""))
                .filter(Column::sortable)
                .isPresent();
    }

    private static List<String> shown(Register register, @Nullable List<String> wished) {
        Set<String> names = wished == null ? Set.of() : new TreeSet<>(wished);
        List<String> found = register.columns().stream()
                .map(Column::name)
                .filter(names::contains)
                .toList();
        return found.isEmpty()
                ? register.columns().stream()
                        .filter(Column::standard)
                        .map(Column::name)
                        .toList()
                : found;
    }

    private static int page(MultiValueMap<String, String> parameters) {
        String page = text(parameters.getFirst("page"));
        return page.matches("[1-9]\\d{0,2}") ? Integer.parseInt(page) : 1;
    }

    private static String text(@Nullable String typed) {
        String stripped = typed == null ? "" : typed.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    /** For templates: empty when nothing was typed. */
    public String of(String name) {
        return texts.getOrDefault(name, "");
    }

    public boolean shows(String column) {
        return shown.contains(column);
    }

    /** Whether anything is left out. */
    public boolean narrowed() {
        return texts.keySet().stream().anyMatch(name -> !name.equals("sort"));
    }

    /** Whether a column of the forms narrows it. */
    public boolean narrowedByColumn() {
        return texts.keySet().stream().anyMatch(name -> name.contains("."));
    }

    String sort() {
        return texts.getOrDefault("sort", "-opened").replaceFirst("^-", "");
    }

    boolean descending() {
        return texts.getOrDefault("sort", "-opened").startsWith("-");
    }

    /** ascending, descending, or empty when the register is not ordered by this column. */
    public String order(String column) {
        return !sort().equals(column) ? "" : descending() ? "descending" : "ascending";
    }

    /** The address ordered by the column: the other way round when it is already. */
    public String sortedBy(String column) {
        Map<String, String> other = new LinkedHashMap<>(texts);
        other.put("sort", order(column).equals("ascending") ? "-" + column : column);
        return address(other, 1);
    }

    Asked onFirstPage() {
        return new Asked(process, texts, shown, 1);
    }

    public String onPage(int other) {
        return address(texts, other);
    }

    /** What stands behind the question mark of the address, without the page: so it is kept and recorded. */
    String kept() {
        String address = address(texts, 1);
        int mark = address.indexOf('?');
        return mark < 0 ? "" : address.substring(mark + 1);
    }

    /** Everything as it has to be sent again by a form of the page. */
    public List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> all = new ArrayList<>(texts.entrySet());
        shown.forEach(column -> all.add(Map.entry("show", column)));
        return all;
    }

    private String address(Map<String, String> parts, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/registers/" + process);
        Map<String, String> values = new LinkedHashMap<>(parts);
        parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        for (int i = 0; i < shown.size(); i++) {
            address.queryParam("show", "{show" + i + "}");
            values.put("show" + i, shown.get(i));
        }
        if (page > 1) {
            address.queryParam("page", "{page}");
            values.put("page", String.valueOf(page));
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    @Nullable
    CaseState state() {
        return state(texts.get("state"));
    }

    private static @Nullable CaseState state(@Nullable String word) {
        return Arrays.stream(CaseState.values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
