package cn.tonggui.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, as defined.
 *
 * @param required always asked for, except by actions that send the matter back
 * @param requiredFor actions that ask for it besides, {@code return} and the like ({@code x-requiredFor})
 * @param requiredWhen field → values under which it is asked for ({@code x-requiredWhen})
 * @param visibleWhen field → values under which it is shown and bound ({@code x-visibleWhen})
 * @param maxLength in code points; set for texts, null for all else
 * @param from whom or what a picker offers ({@code x-from})
 */
public record Field(
        String name,
        String title,
        String hint,
        Widget widget,
        boolean readOnly,
        boolean required,
        Set<String> requiredFor,
        Map<String, Set<String>> requiredWhen,
        Map<String, Set<String>> visibleWhen,
        List<Option> choices,
        @Nullable Integer maxLength,
        Limits limits,
        @Nullable String from,
        boolean routes,
        boolean sealed,
        boolean indexed) {

    public Field {
        requiredFor = Set.copyOf(requiredFor);
        requiredWhen = Map.copyOf(requiredWhen);
        visibleWhen = Map.copyOf(visibleWhen);
        choices = List.copyOf(choices);
    }

    /** Whether it holds a list of values. */
    public boolean multiple() {
        return widget == Widget.CHOICES || widget == Widget.ATTACHMENT;
    }

    /** Whether its options and labels come from the {@link Directory}. */
    boolean picked() {
        return widget == Widget.PERSON || widget == Widget.ORGANISATION || widget == Widget.ATTACHMENT;
    }
}
