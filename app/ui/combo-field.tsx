import type { KeyboardEvent, ReactNode } from "react";
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { Check, ChevronDown } from "lucide-react";
import type { Option } from "./field.tsx";
import "./field.css";

export interface ComboFieldProps {
  label: string;
  /** One sentence below the input: what to enter. */
  help?: ReactNode;
  /** The sentence that says what is wrong; marks the field as invalid. */
  error?: string | undefined;
  /** What is offered; anything else may be typed too. */
  options: readonly Option[];
  value: string;
  onChange(text: string): void;
  /** One of the options was taken. */
  onChoose?(id: string): void;
  onBlur?(): void;
  onKeyDown?(event: KeyboardEvent<HTMLInputElement>): void;
  /** In a form: the text is sent under this name. */
  name?: string;
  autoFocus?: boolean;
  isReadOnly?: boolean;
}

/** Free text with proposals: typing any part of a name shows those that have it. */
export function ComboField({ label, help, error, options, value, onChange, onChoose, onBlur, onKeyDown, name, autoFocus, isReadOnly }: ComboFieldProps) {
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      formValue="text"
      validationBehavior="aria"
      defaultItems={options}
      inputValue={value}
      onInputChange={onChange}
      onSelectionChange={(key) => (key === null ? undefined : onChoose?.(String(key)))}
      isInvalid={error !== undefined}
      {...(onBlur ? { onBlur } : {})}
      {...(name === undefined ? {} : { name })}
      {...(autoFocus ? { autoFocus } : {})}
      {...(isReadOnly ? { isReadOnly } : {})}
    >
      <Label className="field-label">{label}</Label>
      <div className="combo">
        <Input className="input" onKeyDown={onKeyDown} />
        {isReadOnly ? null : (
          <Button className="combo-button">
            <ChevronDown aria-hidden size={16} />
          </Button>
        )}
      </div>
      <FieldError className="field-error">{error}</FieldError>
      {help ? (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      ) : null}
      <Popover className="popover">
        <ListBox<Option> className="list-box">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="list-box-item">
              {({ isSelected }) => (
                <>
                  <span>{option.label}</span>
                  {isSelected ? <Check aria-hidden size={15} /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
