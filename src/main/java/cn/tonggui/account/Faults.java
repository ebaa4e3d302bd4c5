package cn.tonggui.account;

import cn.tonggui.organisation.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong, in words, by the field that it stands at. */
@Component
class Faults {

    private final MessageSource messages;

    Faults(MessageSource messages) {
        this.messages = messages;
    }

    /** By field name; the first finding of a field speaks. Of several entries the name is {@code <entry>.<field>}. */
    Map<String, String> of(List<Finding> findings) {
        Map<String, String> words = new LinkedHashMap<>();
        findings.forEach(one ->
                words.putIfAbsent(one.entry() == 0 ? one.field() : one.entry() + "." + one.field(), sentence(one)));
        return words;
    }

    String sentence(Finding finding) {
        return messages.getMessage("refusal." + finding.code(), finding.facts().toArray(), Locale.SIMPLIFIED_CHINESE);
    }
}
