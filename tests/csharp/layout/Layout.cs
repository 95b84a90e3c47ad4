using System;
using System.Reflection;
using System.Runtime.InteropServices;

/// <summary>Prints the size of each structure of the mirror and where its members lie: Layout.exe Orgraph.dll</summary>
internal static class Layout
{
    private static void Main(string[] arguments)
    {
        foreach (Type type in Assembly.LoadFrom(arguments[0]).GetTypes())
        {
            if (!type.IsValueType || !type.Name.StartsWith("orgraph_")) continue;
            Console.WriteLine($"{type.Name} {Marshal.SizeOf(type)}");
            foreach (FieldInfo field in type.GetFields())
                Console.WriteLine($"{type.Name}.{field.Name} {Marshal.OffsetOf(type, field.Name)}");
        }
    }
}
