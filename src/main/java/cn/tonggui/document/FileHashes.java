package cn.tonggui.document;

import cn.tonggui.kernel.StoredHashes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the log what the stored files are, and whether they still are. */
@Component
class FileHashes implements StoredHashes {

    private final DocumentMapper rows;
    private final FileStore files;

    FileHashes(DocumentMapper rows, FileStore files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    public Map<String, String> of(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.named(List.copyOf(ids)).stream().collect(Collectors.toMap(DocumentRef::id, DocumentRef::sha256));
    }

    @Override
    public Set<String> altered(Collection<String> hashes) {
        Set<String> altered = new TreeSet<>();
        for (String hash : hashes) {
            if (!files.holds(hash)) {
                altered.add(hash);
            }
        }
        return altered;
    }
}
