package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.util.List;

/** Pages of a module's own to which the page of a case leads: the meeting that it is, or where it was decided. */
public interface Signposts {

    /** None where the module has no page for the case, or none that the viewer may open. */
    List<Signpost> of(CaseView item, Viewer viewer);

    /** @param path within the application @param words key of the message on it */
    record Signpost(String path, String words) {}
}
