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
 * @param routes whether its value becomes a process variable ({@code x-routes})
 * @param sealed whether it is encrypted wherever it is stored ({@code x-sealed})
 * @param indexed whether registers can search it ({@code x-index})
 * @param fresh whether it starts empty on every visit, and what it held stays until something else is given ({@code x-fresh})
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
        boolean indexed,
        boolean fresh) {

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

    /** Whether the value is one of its own choices. */
    boolean offers(String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    /** Whether its options and labels come from the {@link Directory}. */
    boolean picked() {
        return widget == Widget.PERSON || widget == Widget.ORGANISATION || widget == Widget.ATTACHMENT;
    }
}
