package cn.tonggui.audit;

import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * The file of an export was made.
 *
 * @param events in it @param size of the checkpoint that it carries @param sha256 of the file
 */
record LogExportMade(LocalDateTime at, String export, long events, long size, long bytes, String sha256)
        implements CaselessFact {

    @Override
    public String kind() {
        return "log-export-made";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("export", export, "events", events, "size", size, "bytes", bytes, "sha256", sha256);
    }
}
