package cn.tonggui.inbox;

import cn.tonggui.document.DocumentRef;
import cn.tonggui.document.Documents;
import cn.tonggui.forms.FieldError;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.Signature;
import cn.tonggui.workflow.TaskView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the signature that comes with a decision: drawn on the page, uploaded, or kept from a page that was refused. */
@Component
class Signatures {

    /** Its name among the fields of the form, and the id of its control. */
    static final String FIELD = "signature";

    private static final String PNG = "data:image/png;base64,";

    private final Documents documents;
    private final BrokenRules words;

    Signatures(Documents documents, BrokenRules words) {
        this.documents = documents;
        this.words = words;
    }

    /** @param file the stored picture, null without one @param errors why it is not taken, none when it is */
    record Signed(@Nullable DocumentRef file, List<FieldError> errors) {

        static final Signed NONE = new Signed(null, List.of());

        /** What is wrong with it, empty when nothing is. */
        public String error() {
            return errors.isEmpty() ? "" : errors.get(0).message();
        }

        /** The submission with what is wrong with the signature. */
        Submission on(Submission bound) {
            if (errors.isEmpty()) {
                return bound;
            }
            List<FieldError> all =
                    Stream.concat(bound.errors().stream(), errors.stream()).toList();
            return new Submission(bound.form(), bound.action(), bound.values(), bound.typed(), all);
        }

        @Nullable
        Signature signature() {
            return file == null ? null : new Signature(file.id(), file.sha256());
        }
    }

    /** What came with the form; none where the step has no place for it. */
    Signed kept(TaskView task, Sent sent, Viewer viewer) {
        if (task.signature() == null) {
            return Signed.NONE;
        }
        try {
            Optional<byte[]> picture = picture(sent);
            return picture.isPresent()
                    ? new Signed(documents.sign(picture.get(), viewer), List.of())
                    : new Signed(
                            documents.unusedSignature(sent.signature(), viewer).orElse(null), List.of());
        } catch (RuleBroken refusal) {
            return refused(refusal.code());
        }
    }

    /** The same for an action that may need it. */
    Signed required(TaskView task, String action, Sent sent, Viewer viewer) {
        Signed signed = kept(task, sent, viewer);
        boolean missing = signed.file() == null && signed.errors().isEmpty() && task.signs(action);
        return missing ? refused("signature-missing") : signed;
    }

    private Signed refused(String code) {
        String title = words.message("inbox.signature");
        return new Signed(null, List.of(new FieldError(FIELD, title, words.message("refusal." + code))));
    }

    private static Optional<byte[]> picture(Sent sent) {
        List<MultipartFile> files = sent.files().getOrDefault(FIELD, List.of());
        if (!files.isEmpty()) {
            try {
                return Optional.of(files.get(0).getBytes());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        if (sent.drawn().isEmpty()) {
            return Optional.empty();
        }
        if (!sent.drawn().startsWith(PNG)) {
            throw new RuleBroken("signature-kind");
        }
        try {
            return Optional.of(Base64.getDecoder().decode(sent.drawn().substring(PNG.length())));
        } catch (IllegalArgumentException garbled) {
            throw new RuleBroken("signature-kind");
        }
    }
}
