package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Seals;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.ModuleDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class DraftsTests {

    private static final Viewer AN = viewer("an");
    private static final Viewer BO = viewer("bo");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:42:00Z"), ZoneId.of("Asia/Shanghai"));

    private final FormDefinition form = new FormDefinition(
            "talk/record",
            "记录",
            List.of(field("words", false, false), field("talk", false, true), field("unit", true, false)));
    private final ModuleDatabase database = new ModuleDatabase();
    private final Drafts drafts =
            new Drafts(database.mapper(DraftMapper.class), seals(), CLOCK, new InboxSettings(20, DataSize.ofBytes(10)));

    @Test
    void givesBackWhatItsOwnerTypedAndNobodyElse() {
        drafts.keep(AN, "t1", form, Map.of("words", List.of("𠮷 a"), "talk", List.of("b")));

        assertThat(drafts.find(AN, "t1", form)).hasValueSatisfying(draft -> {
            assertThat(draft.typed())
                    .containsOnly(Map.entry("words", List.of("𠮷 a")), Map.entry("talk", List.of("b")));
            assertThat(draft.savedAt()).isEqualTo(LocalDateTime.of(2026, 11, 22, 10, 42));
        });
        assertThat(drafts.find(BO, "t1", form)).isEmpty();
        assertThat(drafts.find(AN, "t2", form)).isEmpty();
    }

    @Test
    void keepsTheLatestOnly() {
        drafts.keep(AN, "t1", form, Map.of("words", List.of("one")));
        drafts.keep(AN, "t1", form, Map.of("words", List.of("two")));

        assertThat(drafts.find(AN, "t1", form).orElseThrow().typed()).containsEntry("words", List.of("two"));
    }

    @Test
    void storesSealedFieldsEncryptedAndLeavesReadOnlyOnesOut() {
        drafts.keep(AN, "t1", form, Map.of("talk", List.of("secret"), "unit", List.of("B"), "_x", List.of("y")));

        String body = database.jdbc().queryForObject("SELECT body FROM inbox_draft", String.class);
        assertThat(body).isEqualTo("{\"talk\":[\"sealed:terces\"]}");
    }

    @Test
    void takesTextThatOnlyLooksSealedAsItIs() {
        drafts.keep(AN, "t1", form, Map.of("words", List.of("sealed:x")));

        assertThat(drafts.find(AN, "t1", form).orElseThrow().typed()).containsEntry("words", List.of("sealed:x"));
    }

    @Test
    void refusesWhatIsTooLongAndKeepsTheDraftBefore() {
        assertThat(drafts.keep(AN, "t1", form, Map.of("words", List.of("123456789"))))
                .isPresent();
        assertThat(drafts.keep(AN, "t1", form, Map.of("words", List.of("1234567890"))))
                .isPresent();
        assertThat(drafts.keep(AN, "t1", form, Map.of("words", List.of("12345678901"))))
                .isEmpty();

        assertThat(drafts.find(AN, "t1", form).orElseThrow().typed()).containsEntry("words", List.of("1234567890"));
    }

    @Test
    void forgetsWhatWasDiscarded() {
        drafts.keep(AN, "t1", form, Map.of("words", List.of("one")));
        drafts.discard(AN, "t1");

        assertThat(drafts.find(AN, "t1", form)).isEmpty();
    }

    // Turns the text round: enough to see that it went through the seals and came back.
    private static Seals seals() {
        Seals seals = mock(Seals.class);
        when(seals.seal(any()))
                .thenAnswer(call -> "sealed:" + new StringBuilder(call.<String>getArgument(0)).reverse());
        when(seals.open(any()))
                .thenAnswer(
                        call -> new StringBuilder(call.<String>getArgument(0).substring(7))
                                .reverse()
                                .toString());
        when(seals.sealed(any())).thenAnswer(call -> call.<String>getArgument(0).startsWith("sealed:"));
        return seals;
    }

    private static Field field(String name, boolean readOnly, boolean sealed) {
        Field field = mock(Field.class);
        when(field.name()).thenReturn(name);
        when(field.bound()).thenReturn(!readOnly);
        when(field.sealed()).thenReturn(sealed);
        return field;
    }

    private static Viewer viewer(String id) {
        return new Viewer(new PersonId(id), id, Set.of(), Set.of(), true);
    }
}
