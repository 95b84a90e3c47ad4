// A host in Java by way of JNA: the chain of command of a person, and what an error says.
// Usage: java -cp jna.jar Host.java LIBRARY FILE DAY PERSON

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.PrintStream;
import java.util.Map;

public class Host {
    public interface Orgraph extends Library {
        int PEOPLE = 4;

        String orgraph_error_message(Pointer error);
        void orgraph_error_free(Pointer error);
        int orgraph_open(String path, Pointer options, PointerByReference organization, PointerByReference error);
        void orgraph_organization_free(Pointer organization);
        int orgraph_snapshot_take(Pointer organization, String day, PointerByReference snapshot, PointerByReference error);
        void orgraph_snapshot_free(Pointer snapshot);
        int orgraph_resolve(Pointer snapshot, String text, int kinds, IntByReference node, PointerByReference error);
        int orgraph_main_post(Pointer snapshot, int person);
        int orgraph_chain_of_command(
                Pointer snapshot, int post, int[] posts, long capacity, LongByReference count, PointerByReference error);
        String orgraph_node_name(Pointer snapshot, int node);
    }

    private static Orgraph orgraph;

    /** Throws what the library says of a call that failed. */
    private static void check(int status, PointerByReference error) {
        if (status == 0) return;
        String message = orgraph.orgraph_error_message(error.getValue());
        orgraph.orgraph_error_free(error.getValue());
        throw new IllegalArgumentException(message);
    }

    public static void main(String[] words) throws Exception {
        System.setOut(new PrintStream(System.out, true, "UTF-8"));
        orgraph = Native.load(words[0], Orgraph.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
        PointerByReference organization = new PointerByReference();
        PointerByReference snapshot = new PointerByReference();
        PointerByReference error = new PointerByReference();
        try {
            check(orgraph.orgraph_open(words[1], null, organization, error), error);
            check(orgraph.orgraph_snapshot_take(organization.getValue(), words[2], snapshot, error), error);
            Pointer day = snapshot.getValue();
            IntByReference person = new IntByReference();
            check(orgraph.orgraph_resolve(day, words[3], Orgraph.PEOPLE, person, error), error);
            int post = orgraph.orgraph_main_post(day, person.getValue());
            int[] posts = new int[2];
            LongByReference count = new LongByReference();
            check(orgraph.orgraph_chain_of_command(day, post, posts, posts.length, count, error), error);
            if (count.getValue() > posts.length) { // there were not places enough
                posts = new int[(int) count.getValue()];
                check(orgraph.orgraph_chain_of_command(day, post, posts, posts.length, count, error), error);
            }
            for (int i = 0; i < count.getValue(); ++i) System.out.println(orgraph.orgraph_node_name(day, posts[i]));
        } catch (IllegalArgumentException refused) {
            System.out.println(refused.getMessage());
        } finally {
            orgraph.orgraph_snapshot_free(snapshot.getValue());
            orgraph.orgraph_organization_free(organization.getValue());
        }
    }
}
