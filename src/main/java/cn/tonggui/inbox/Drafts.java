package cn.tonggui.inbox;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Seals;
import cn.tonggui.kernel.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people typed and have not sent yet, one draft a person and task or start page; sealed fields lie encrypted. */
@Component
class Drafts {

    private static final TypeReference<LinkedHashMap<String, List<String>>> TYPED = new TypeReference<>() {};

    static final String START = "start:";

    /** More are not listed; they are still there on their pages. */
    static final int MOST = 100;

    private final DraftMapper mapper;
    private final Seals seals;
    private final Clock clock;
    private final InboxSettings settings;
    private final JsonMapper json = new JsonMapper();

    Drafts(DraftMapper mapper, Seals seals, Clock clock, InboxSettings settings) {
        this.mapper = mapper;
        this.seals = seals;
        this.clock = clock;
        this.settings = settings;
    }

    static String ofStart(String process) {
        return START + process;
    }

    /** Everything the viewer has kept, latest first, without what was typed. */
    @Transactional(readOnly = true)
    List<DraftMapper.Kept> of(Viewer viewer) {
        return mapper.of(viewer.id().value(), MOST);
    }

    @Transactional(readOnly = true)
    Optional<Draft> find(Viewer viewer, String subject, FormDefinition form) {
        Set<String> sealed = sealed(form);
        return mapper.find(viewer.id().value(), subject).map(row -> {
            Map<String, List<String>> stored = json.readValue(row.body(), TYPED);
            stored.replaceAll((field, texts) -> sealed.contains(field) ? map(texts, this::open) : texts);
            return new Draft(stored, row.savedAt());
        });
    }

    /** Keeps the asked fields of what was typed. Empty when it is too long: then the draft before stays as it was. */
    @Transactional
    Optional<LocalDateTime> keep(
            Viewer viewer, String subject, FormDefinition form, Map<String, List<String>> parameters) {
        Map<String, List<String>> typed = new LinkedHashMap<>(parameters);
        typed.keySet().removeIf(name -> !form.asks(name));
        if (size(typed) > settings.draftLimit().toBytes()) {
            return Optional.empty();
        }
        Set<String> sealed = sealed(form);
        typed.replaceAll((field, texts) -> sealed.contains(field) ? map(texts, seals::seal) : texts);
        LocalDateTime now = LocalDateTime.now(clock);
        DraftMapper.Row row = new DraftMapper.Row(form.key(), json.writeValueAsString(typed), now);
        if (mapper.update(viewer.id().value(), subject, row) == 0) {
            insert(viewer, subject, row);
        }
        return Optional.of(now);
    }

    // Two windows may save their first at once: the later one counts.
    private void insert(Viewer viewer, String subject, DraftMapper.Row row) {
        try {
            mapper.insert(viewer.id().value(), subject, row);
        } catch (DuplicateKeyException raced) {
            mapper.update(viewer.id().value(), subject, row);
        }
    }

    @Transactional
    void discard(Viewer viewer, String subject) {
        mapper.delete(viewer.id().value(), subject);
    }

    // A field that was not sealed yet in the version of the form that saved it lies there in the open.
    private String open(String text) {
        return seals.sealed(text) ? seals.open(text) : text;
    }

    private static Set<String> sealed(FormDefinition form) {
        return form.fields().stream()
                .filter(field -> field.bound() && field.sealed())
                .map(Field::name)
                .collect(Collectors.toSet());
    }

    private static List<String> map(List<String> texts, UnaryOperator<String> change) {
        return texts.stream().map(change).toList();
    }

    private static long size(Map<String, List<String>> typed) {
        return typed.values().stream()
                .flatMap(List::stream)
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** What was typed, field by field, and when it was saved. */
    record Draft(Map<String, List<String>> typed, LocalDateTime savedAt) {}
}
