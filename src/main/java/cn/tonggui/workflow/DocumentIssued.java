package cn.tonggui.workflow;

import cn.tonggui.kernel.Fact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A step of the process issued a document (公文).
 *
 * @param file public id of the stored file
 * @param template file name of the template, in the version of the process that the case keeps
 * @param number as printed on it; empty for none
 * @param edition 1 for the first of its occasion; each later one takes the place of the one before
 * @param sha256 of its bytes, in hexadecimal
 * @param size in bytes
 */
public record DocumentIssued(
        String caseId,
        String caseNumber,
        long rev,
        LocalDateTime at,
        String step,
        String file,
        String template,
        String title,
        String number,
        int edition,
        String sha256,
        long size)
        implements Fact, CarriesFiles {

    @Override
    public String kind() {
        return "document-issued";
    }

    @Override
    public Collection<String> files() {
        return List.of(file);
    }

    @Override
    public Map<String, Object> body() {
        return Map.ofEntries(
                Map.entry("case", caseId),
                Map.entry("step", step),
                Map.entry("file", file),
                Map.entry("template", template),
                Map.entry("title", Personal.of(Personal.ofCase(caseId), title)),
                Map.entry("number", number),
                Map.entry("edition", (long) edition),
                Map.entry("sha256", sha256),
                Map.entry("size", size));
    }
}
