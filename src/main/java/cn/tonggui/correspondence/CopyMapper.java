package cn.tonggui.correspondence;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of {@code corr_sending} and {@code corr_copy}. */
@Mapper
interface CopyMapper {

    record Sending(
            String id,
            String caseId,
            String caseNumber,
            String caseTitle,
            String processTitle,
            boolean wantsReply,
            String sender,
            String senderName,
            String words,
            LocalDateTime sentAt) {}

    /** @param place grows with time, for paging */
    record Row(
            long place,
            String sending,
            String caseId,
            String caseNumber,
            String caseTitle,
            String processTitle,
            boolean wantsReply,
            String senderName,
            String words,
            LocalDateTime sentAt,
            @Nullable LocalDateTime readAt,
            @Nullable LocalDateTime repliedAt) {}

    /** One recipient of one sending, with the sending. */
    record Part(
            String sending,
            String caseId,
            boolean wantsReply,
            String sender,
            String senderName,
            String words,
            LocalDateTime sentAt,
            String recipient,
            String recipientName,
            @Nullable LocalDateTime readAt,
            @Nullable String reply,
            @Nullable LocalDateTime repliedAt) {}

    record Recipient(String id, String name) {}

    @Insert("""
            INSERT INTO corr_sending
              (id, case_id, case_number, case_title, process_title, wants_reply, sender, sender_name, words, sent_at)
            VALUES
              (#{s.id}, #{s.caseId}, #{s.caseNumber}, #{s.caseTitle}, #{s.processTitle}, #{s.wantsReply}, #{s.sender},
               #{s.senderName}, #{s.words}, #{s.sentAt})
            """)
    void insert(@Param("s") Sending sending);

    @Insert("""
            <script>
            INSERT INTO corr_copy (sending, recipient, recipient_name)
            VALUES
              <foreach collection="recipients" item="one" separator=",">(#{sending}, #{one.id}, #{one.name})</foreach>
            </script>
            """)
    void insertCopies(@Param("sending") String sending, @Param("recipients") List<Recipient> recipients);

    @Select("""
            SELECT c.id AS place, s.id AS sending, s.case_id, s.case_number, s.case_title, s.process_title, s.wants_reply,
                   s.sender_name, s.words, s.sent_at, c.read_at, c.replied_at
            FROM corr_copy c
            JOIN corr_sending s ON s.id = c.sending
            WHERE c.recipient = #{recipient} AND c.id < #{before}
            ORDER BY c.id DESC
            LIMIT #{limit}
            """)
    List<Row> of(@Param("recipient") String recipient, @Param("before") long before, @Param("limit") int limit);

    @Select("""
            SELECT c.id AS place, s.id AS sending, s.case_id, s.case_number, s.case_title, s.process_title, s.wants_reply,
                   s.sender_name, s.words, s.sent_at, c.read_at, c.replied_at
            FROM corr_copy c
            JOIN corr_sending s ON s.id = c.sending
            WHERE c.recipient = #{recipient} AND c.read_at IS NULL AND c.id < #{before}
            ORDER BY c.id DESC
            LIMIT #{limit}
            """)
    List<Row> unreadOf(@Param("recipient") String recipient, @Param("before") long before, @Param("limit") int limit);

    @Select("""
            SELECT COUNT(*)
            FROM (
                SELECT id
                FROM corr_copy
                WHERE recipient = #{recipient} AND read_at IS NULL
                LIMIT #{cap}
            ) unread_copy
            """)
    int unread(@Param("recipient") String recipient, @Param("cap") int cap);

    /** Everything sent on the case, latest first, each recipient in the order of choosing. */
    @Select("""
            SELECT s.id AS sending, s.case_id, s.wants_reply, s.sender, s.sender_name, s.words, s.sent_at,
                   c.recipient, c.recipient_name, c.read_at, c.reply, c.replied_at
            FROM corr_sending s
            JOIN corr_copy c ON c.sending = s.id
            WHERE s.case_id = #{caseId}
            ORDER BY s.sent_at DESC, s.id, c.id
            """)
    List<Part> onCase(String caseId);

    @Select("""
            SELECT s.case_id
            FROM corr_copy c
            JOIN corr_sending s ON s.id = c.sending
            WHERE c.sending = #{sending} AND c.recipient = #{recipient}
            """)
    @Nullable
    String caseOf(@Param("sending") String sending, @Param("recipient") String recipient);

    /** None when it was read before: the first time counts. */
    @Update("""
            UPDATE corr_copy
            SET read_at = #{at}
            WHERE sending = #{sending} AND recipient = #{recipient} AND read_at IS NULL
            """)
    int read(@Param("sending") String sending, @Param("recipient") String recipient, @Param("at") LocalDateTime at);

    @Update("""
            UPDATE corr_copy
            SET reply = #{reply}, replied_at = #{at}
            WHERE sending = #{sending} AND recipient = #{recipient} AND replied_at IS NULL
            """)
    int reply(
            @Param("sending") String sending,
            @Param("recipient") String recipient,
            @Param("reply") String reply,
            @Param("at") LocalDateTime at);
}
