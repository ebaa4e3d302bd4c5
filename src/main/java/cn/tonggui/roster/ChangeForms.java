package cn.tonggui.roster;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.organisation.ChangeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The form of each kind of change that 组织科 enters, from {@code roster/<kind>.form.yaml}; accounts have their own pages. */
@Component
class ChangeForms {

    private final Map<ChangeKind, FormDefinition> forms = new EnumMap<>(ChangeKind.class);

    ChangeForms(Forms parser) {
        EnumSet.range(ChangeKind.UNIT_OPEN, ChangeKind.DUTY_END)
                .forEach(kind -> forms.put(kind, parser.parse("roster/" + slug(kind), read(slug(kind)))));
    }

    /** The kind in an address: {@code OFFICE_BEGIN} is office-begin. */
    static String slug(ChangeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws NotFound when no kind with a form is called so */
    ChangeKind kind(String slug) {
        return forms.keySet().stream()
                .filter(kind -> slug(kind).equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("change"));
    }

    FormDefinition form(ChangeKind kind) {
        FormDefinition form = forms.get(kind);
        if (form == null) {
            throw new IllegalArgumentException(kind + " has no form here, expected one of " + forms.keySet());
        }
        return form;
    }

    /** @param slug of the address @param title of its form */
    record Offer(String slug, String title) {}

    /** Those of the kinds that have a form, in their order. */
    List<Offer> offers(Set<ChangeKind> open) {
        return forms.entrySet().stream()
                .filter(one -> open.contains(one.getKey()))
                .map(one -> new Offer(slug(one.getKey()), one.getValue().title()))
                .toList();
    }

    Set<ChangeKind> kinds() {
        return Collections.unmodifiableSet(forms.keySet());
    }

    private static String read(String name) {
        String resource = "roster/" + name + ".form.yaml";
        try (InputStream in = ChangeForms.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
