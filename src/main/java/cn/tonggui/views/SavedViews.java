package cn.tonggui.views;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of the views that one person saved of one list, shared with nobody. A name saved again is replaced. */
@Component
public class SavedViews {

    /** One person keeps no more of one list. */
    public static final int MOST = 20;

    static final int LONGEST_NAME = 40;

    private final ViewMapper mapper;
    private final Clock clock;

    SavedViews(ViewMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** In the order in which they were saved. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String place, Viewer viewer) {
        return mapper.of(viewer.id().value(), place);
    }

    /**
     * @param place address of the list without its leading slash, {@code registers/practical-matter}
     * @param query what stands behind the question mark
     * @return id of the view
     * @throws RuleBroken {@code view-name}: none, or too long; {@code view-many}: there are {@link #MOST} already;
     *     {@code view-twice}: two windows saved that name at once
     */
    @Transactional
    public String save(String place, String name, String query, Viewer viewer) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new RuleBroken("view-name", LONGEST_NAME);
        }
        String owner = viewer.id().value();
        LocalDateTime now = LocalDateTime.now(clock);
        if (mapper.replace(owner, place, stripped, query, now) == 0) {
            if (of(place, viewer).size() >= MOST) {
                throw new RuleBroken("view-many", MOST);
            }
            try {
                mapper.insert(owner, place, new SavedView(PublicId.next(), stripped, query, false), now);
            } catch (DuplicateKeyException raced) {
                throw new RuleBroken("view-twice", stripped);
            }
        }
        return of(place, viewer).stream()
                .filter(view -> view.name().equals(stripped))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** @throws NotFound no such view of this person */
    @Transactional
    public void delete(String place, String id, Viewer viewer) {
        if (mapper.delete(viewer.id().value(), place, id) == 0) {
            throw new NotFound("view");
        }
    }

    /** What the list opens with from now on; when it is that already, it opens with everything again. */
    @Transactional
    public void toggleStandard(String place, String id, Viewer viewer) {
        SavedView view = of(place, viewer).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("view"));
        mapper.standard(viewer.id().value(), place, view.standard() ? "" : id);
    }
}
