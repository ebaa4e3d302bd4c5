package cn.tonggui.ledger;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Unit;
import cn.tonggui.views.SavedView;
import cn.tonggui.views.SavedViews;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.Register;
import cn.tonggui.workflow.Register.Column;
import cn.tonggui.workflow.RegisterRow;
import cn.tonggui.workflow.Registers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Gathers the page of one register. */
@Component
class RegisterPages {

    static final int SIZE = 50;

    private final Registers registers;
    private final SavedViews views;
    private final Search search;
    private final Organisation organisation;

    RegisterPages(Registers registers, SavedViews views, Search search, Organisation organisation) {
        this.registers = registers;
        this.views = views;
        this.search = search;
        this.organisation = organisation;
    }

    /** An address without any wish opens the standard view, {@code view=} a saved one, {@code all} everything. */
    Page page(String process, MultiValueMap<String, String> parameters, Viewer viewer) {
        Register register = registers.require(process, viewer);
        List<SavedView> saved = views.of(RegisterController.place(process), viewer);
        SavedView view = view(parameters, saved);
        Asked asked = Asked.of(register, view == null ? parameters : kept(view));
        Search.Found found = search.query(register, asked, SIZE);
        boolean tooDeep = found.query().offset() > Registers.DEEPEST;
        List<RegisterRow> rows = tooDeep ? List.of() : registers.page(found.query(), viewer);
        return new Page(
                register,
                asked,
                register.columns().stream()
                        .filter(column -> asked.shows(column.name()))
                        .toList(),
                rows.stream().limit(SIZE).toList(),
                rows.size() > SIZE,
                registers.count(found.query(), viewer),
                found.faults(),
                organisation.units().stream()
                        .filter(unit -> unit.side() == Unit.Side.PARTY && unit.kind() != Unit.Kind.GROUP)
                        .toList(),
                saved,
                view == null ? "" : view.id(),
                registers.mayExport(process, viewer));
    }

    private static @Nullable SavedView view(MultiValueMap<String, String> parameters, List<SavedView> saved) {
        String id = parameters.getFirst("view");
        if (id != null) {
            return saved.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("view"));
        }
        return parameters.isEmpty()
                ? saved.stream().filter(SavedView::standard).findFirst().orElse(null)
                : null;
    }

    /** A view keeps what an address holds, so it is read as one: by today's columns. */
    private static MultiValueMap<String, String> kept(SavedView view) {
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        UriComponentsBuilder.fromUriString("?" + view.query())
                .build()
                .getQueryParams()
                .forEach((name, texts) -> texts.forEach(
                        text -> decoded.add(name, text == null ? "" : UriUtils.decode(text, StandardCharsets.UTF_8))));
        return decoded;
    }

    /**
     * The page of a register.
     *
     * @param count of what was found, at most {@link Registers#MOST_COUNTED} @param more whether there is a next page
     * @param faults parameters that could not be read @param view id of the view it shows, empty when it is none
     */
    record Page(
            Register register,
            Asked asked,
            List<Column> shown,
            List<RegisterRow> rows,
            boolean more,
            int count,
            Set<String> faults,
            List<Unit> units,
            List<SavedView> views,
            String view,
            boolean exportable) {

        public List<CaseState> states() {
            return List.of(CaseState.values());
        }

        public boolean faulty(String parameter) {
            return faults.contains(parameter);
        }

        /** A count in words, never above 999+. */
        public String counted() {
            return count >= Registers.MOST_COUNTED ? "999+" : String.valueOf(count);
        }

        /** Whether the next page may be opened at all. */
        public boolean goesOn() {
            return more && asked.page() * SIZE <= Registers.DEEPEST;
        }

        public boolean asksReason() {
            return count > Registers.WITHOUT_REASON
                    || !Set.of("PUBLIC", "INTERNAL").contains(register.confidentiality());
        }
    }
}
