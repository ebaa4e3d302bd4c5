package cn.tonggui.notification;

import java.util.regex.Pattern;

/**
 * What is told to somebody. Title and words may leave by mail: nothing sealed or personal belongs there.
 *
 * @param title longer ones are shortened to 200 characters
 * @param words may be empty
 * @param link where it is dealt with, a path of this application
 * @param caseId public id of the case it belongs to, empty for none
 * @param caseNumber its number, empty for none
 */
public record News(NoticeKind kind, String title, String words, String link, String caseId, String caseNumber) {

    private static final Pattern PATH = Pattern.compile(
            "/(inbox|tasks|cases|copies|cycles|elections|supervision|start|notices|registers|organisation|rules|parameters|calendar|accounts|settings)"
                    + "(/[A-Za-z0-9_-]+)*([?][A-Za-z0-9_=&%-]*)?");
    private static final int LONGEST_LINK = 200;

    /** @throws IllegalArgumentException when the link is no path of the pages of this application */
    public News {
        if (link.length() > LONGEST_LINK || !PATH.matcher(link).matches()) {
            throw new IllegalArgumentException("link is '" + link + "', expected a path of this application");
        }
    }

    /** Of something that belongs to no case. */
    public static News of(NoticeKind kind, String title, String words, String link) {
        return new News(kind, title, words, link, "", "");
    }
}
