package cn.tonggui.election;

import cn.tonggui.election.tally.Step;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The steps of a count in words (规则提示): “应到 11 人，实到 9 人，…，可以开会（R-E07）”. */
final class TallyWords {

    private final ResourceBundle messages = ResourceBundle.getBundle("messages-election");

    String sentence(Step step) {
        Object[] inputs = step.inputs().values().stream().map(this::word).toArray();
        return say("tally.step", say(step.finding().key(), inputs), step.rule());
    }

    String say(String key, Object... facts) {
        return MessageFormat.format(messages.getString(key), facts);
    }

    /** As text, since a format would group the digits of a number. */
    private String word(Object input) {
        if (input instanceof List<?> names) {
            return names.stream().map(Object::toString).collect(Collectors.joining(messages.getString("tally.and")));
        }
        return input.toString();
    }
}
