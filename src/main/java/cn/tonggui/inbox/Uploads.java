package cn.tonggui.inbox;

import cn.tonggui.document.DocumentRef;
import cn.tonggui.document.Documents;
import cn.tonggui.forms.Field;
import cn.tonggui.forms.FieldError;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Widget;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Stores the files that come with a form, so that attachments work without script. */
@Component
class Uploads {

    private final Documents documents;
    private final MessageSource messages;

    Uploads(Documents documents, MessageSource messages) {
        this.documents = documents;
        this.messages = messages;
    }

    /** Stores what was chosen; the ids join those the form already names. A refused file is an error of its field. */
    Kept keep(FormDefinition form, Sent sent, Viewer viewer) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(sent.parameters());
        List<FieldError> errors = new ArrayList<>();
        for (Field field : form.fields()) {
            if (field.widget() != Widget.ATTACHMENT || field.readOnly()) {
                continue;
            }
            List<String> ids = new ArrayList<>(parameters.getOrDefault(field.name(), List.of()));
            for (MultipartFile file : sent.files().getOrDefault(field.name(), List.of())) {
                Stored stored = store(file, viewer);
                if (stored.document() != null) {
                    ids.add(stored.document().id());
                } else {
                    errors.add(new FieldError(field.name(), field.title(), stored.refusal()));
                }
            }
            if (!ids.isEmpty()) {
                parameters.put(field.name(), ids);
            }
        }
        return new Kept(parameters, errors);
    }

    Stored store(MultipartFile file, Viewer viewer) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            return new Stored(name, documents.store(name, content, viewer), "");
        } catch (RuleBroken refusal) {
            return new Stored(name, null, words(refusal, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // {0} is the extension with its dot, {1} the name: 不支持 .tif，请另存为 PDF 或 JPG 再传
    private String words(RuleBroken refusal, String name) {
        String extension = name.contains(".") ? name.substring(name.lastIndexOf('.')) : name;
        Locale locale = LocaleContextHolder.getLocale();
        String other = messages.getMessage("inbox.file-other", new Object[] {extension, name}, locale);
        String words = messages.getMessage("inbox." + refusal.code(), new Object[] {extension, name}, other, locale);
        return words == null ? other : words;
    }

    record Kept(Map<String, List<String>> parameters, List<FieldError> errors) {}

    /** The document, or null with the words of the refusal. */
    record Stored(String name, @Nullable DocumentRef document, String refusal) {}
}
