package cn.tonggui.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What whoever stores files knows of their content. Hashes are SHA-256 in hexadecimal. */
public interface StoredHashes {

    /** The hashes of these files by their public ids; of those that are stored. */
    Map<String, String> of(Collection<String> files);

    /** Those of the hashes under which the content is gone, or is another. Reads every byte. */
    Set<String> altered(Collection<String> hashes);
}
